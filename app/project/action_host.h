// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QWidget;

namespace dglm {

/// Panels that actions bring to the front.
enum class PanelName { Concepts, Models, Steering, Training, Scan, Families };

/// What the actions of a feature need of the window that they stand in.
class ActionHost {
 public:
  virtual ~ActionHost() = default;

  /// The parent of dialogs.
  virtual QWidget& dialogParent() = 0;
  /// Brings a panel to the front, with the room that it needs.
  virtual void showPanel(PanelName panel) = 0;
  /// A sentence above the sequence: it stays until it is dismissed or the next one comes.
  virtual void showNotice(const QString& sentence) = 0;
  /// The same of a file that was written; of several that are written one after the other, one line says how many.
  virtual void showWritten(const QString& path, const QString& sentence) = 0;
  virtual void showFailure(const QString& sentence) = 0;
  /// A few words in the status line, for some seconds.
  virtual void showPassing(const QString& words) = 0;
};

}  // namespace dglm
