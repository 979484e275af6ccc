// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include "widgets/parts/export_dialog.h"
#include "widgets/parts/figure.h"

namespace dglm {

/// The words that go with a figure.
struct FigureText {
  QString title;         ///< of the file, not drawn
  QString caption;       ///< drawn below the figure: model, layer, latents, record, mode, date; may be empty
  QString heading = {};  ///< drawn above it: what is shown; may be empty
};

/// The figure's natural size with room for the heading above and the caption below it.
QSizeF figureSizeMm(const FigureSource& source, const FigureText& text);

/// The bytes of an SVG, PDF or PNG file with the figure, its heading and its caption in the size, resolution and theme
/// of the settings (their path is not looked at). Texts stay texts in SVG and PDF. Empty where a PNG would have more
/// pixels than memory allows.
QByteArray figureFile(const FigureSource& source, const FigureSettings& settings, const FigureText& text);

}  // namespace dglm
