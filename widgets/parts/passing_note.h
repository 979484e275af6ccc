// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QWidget;

namespace dglm {

/// Asks the main window that the widget stands in, from a dock or dialog of it too, to show a few words in its status
/// line. Nothing where there is no such window.
void tellInPassing(const QWidget& widget, const QString& words);

}  // namespace dglm
