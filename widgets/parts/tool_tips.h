// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace dglm {

/// The text in lines of about 60 letters, half as many where they are twice as wide (Chinese). Rich text, which wraps
/// by itself, stays as it is, and so do the lines that a text has.
QString wrappedTip(const QString& text);

/// Shows the tool tips of widgets, menus, tables and their headings in short lines. Installed on the application.
class ToolTipWrapper : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace dglm
