// The first declarations of Analysis come here.
