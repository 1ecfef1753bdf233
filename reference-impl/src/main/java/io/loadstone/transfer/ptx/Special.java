package io.loadstone.transfer.ptx;

import org.jspecify.annotations.Nullable;

/// The special registers that the labs' kernels read.
enum Special {
    TID_X("%tid.x"), TID_Y("%tid.y"), TID_Z("%tid.z"), NTID_X("%ntid.x"), NTID_Y("%ntid.y"), NTID_Z("%ntid.z"),
    CTAID_X("%ctaid.x"), CTAID_Y("%ctaid.y"), CTAID_Z("%ctaid.z"), NCTAID_X("%nctaid.x"), NCTAID_Y("%nctaid.y"),
    NCTAID_Z("%nctaid.z"), LANEID("%laneid"), CLOCK64("%clock64");

    private final String text;

    Special(String text) {
        this.text = text;
    }

    static @Nullable Special of(String text) {
        for (Special special : values()) {
            if (special.text.equals(text))
                return special;
        }
        return null;
    }
}
