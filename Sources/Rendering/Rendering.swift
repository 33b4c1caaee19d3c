// The first declarations of Rendering come here.
