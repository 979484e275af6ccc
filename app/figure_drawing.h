// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include "widgets/export_dialog.h"
#include "widgets/figure.h"

namespace dglm {

/// Draws a view with its caption beneath and returns the bytes of an SVG, PDF or PNG file. The size counts without the
/// caption.
QByteArray drawFigure(const FigureSource& view, const FigureSettings& settings, const QString& caption);

}  // namespace dglm
