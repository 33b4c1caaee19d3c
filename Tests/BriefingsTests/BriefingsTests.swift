// Tests of Briefings.
