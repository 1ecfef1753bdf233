package io.loadstone.grading.wire;

import org.jspecify.annotations.Nullable;

/// How one side names the objects that live on the other and cannot be copied: generators, components.
public interface Links {

    /// Writes `value`'s name, its first byte at least [Codec#FIRST_LINK], if it is such an object.
    ///
    /// @return whether it was
    boolean write(WireOutput out, Object value);

    /// Reads a name that starts with `tag`.
    ///
    /// @return the object, or null if `tag` starts no name
    @Nullable
    Object read(byte tag, WireInput in) throws MalformedFrame;

    /// No such objects.
    Links NONE = new Links() {
        @Override
        public boolean write(WireOutput out, Object value) {
            return false;
        }

        @Override
        public @Nullable Object read(byte tag, WireInput in) {
            return null;
        }
    };
}
