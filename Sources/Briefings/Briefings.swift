// The first declarations of Briefings come here.
