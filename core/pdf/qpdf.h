// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QPDF 11.3 without its JSON.hh, of which nothing here uses anything: it destroys a vector of a
// type that is not complete yet, which clang 14 refuses in C++20.
#define JSON_HH
class JSON;

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Function.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
