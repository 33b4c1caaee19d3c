#pragma once
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <ft2build.h>
#include FT_OUTLINE_H
#include FT_SIZES_H
#include <fontconfig/fontconfig.h>
