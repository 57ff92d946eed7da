#ifndef STORNO_SYSTEM_SHIM_H
#define STORNO_SYSTEM_SHIM_H

/* Calls and constants that Swift's Glibc module does not show: variadic functions and macros. */

#include "FileSystemShim.h"

#endif
