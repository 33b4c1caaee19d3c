// The first declarations of Charts come here.
