#pragma once
#include <isa-l.h>

// Macros that Swift cannot read.
static uint32_t const isal_level_2_memory = ISAL_DEF_LVL2_DEFAULT;
