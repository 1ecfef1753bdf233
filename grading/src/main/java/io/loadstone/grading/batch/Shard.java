package io.loadstone.grading.batch;

import io.loadstone.grading.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `index`-th of `count` parts of some work, counted from 0 as Kubernetes' indexed jobs and Slurm's arrays count.
///
/// @param index which part
/// @param count how many there are
public record Shard(int index, int count) {
    /// All of it.
    public static final Shard ALL = new Shard(0, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public Shard {
        if (count < 1 || index < 0 || index >= count)
            throw new BadInput("shard %d/%d: give i/n with 0 <= i < n, such as 0/4 to 3/4".formatted(index, count));
    }

    /// Reads `i/n`.
    ///
    /// @throws BadInput if it is none
    public static Shard parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches())
            throw new BadInput("'%s' is no shard: give i/n with 0 <= i < n, such as 0/4 to 3/4".formatted(text));
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /// Its part of a list: each element is in exactly one of the `count` shards.
    public <T> List<T> of(List<T> all) {
        List<T> part = new ArrayList<>();
        for (int i = index; i < all.size(); i += count)
            part.add(all.get(i));
        return part;
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
