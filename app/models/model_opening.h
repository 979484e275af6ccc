// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>

#include "app/project/reading_desk.h"
#include "app/project/session.h"
#include "core/shelf/shelf.h"

class QWidget;

namespace dglm {

class OpenModelDialog;

/// Opens a gLM with an SAE for the project: asks for both, says what they are and whether they fit, and has the
/// sequences read through them.
class ModelOpening : public QObject {
  Q_OBJECT

 public:
  ModelOpening(Session& session, ReadingDesk& desk, QWidget& window);

  /// Shows the dialog, or puts the paths into the one that is open; an empty path leaves what is there.
  void open(const QString& model = {}, const QString& dictionary = {});

 Q_SIGNALS:
  /// Onto the dialog: files and folders of any kind.
  void filesDropped(const QStringList& paths);
  /// Why no model can be opened now, in sentences.
  void refused(const QString& sentences);

 private:
  void connectDialog();
  void lookAtModel(const QString& path);
  void lookAtDictionary(const QString& path);
  void onModel(const ShelfEntry& entry);
  void onDictionary(const ShelfEntry& entry);
  void chooseModelFolder();
  void chooseDictionaryFile();
  void compare();
  void showNeeds();
  LatentSource source() const;
  void accept();

  Session& session_;
  ReadingDesk& desk_;
  QWidget& window_;
  QPointer<OpenModelDialog> dialog_;
  std::optional<ShelfEntry> model_;       ///< what the dialog shows, once it was looked at and can be used
  std::optional<ShelfEntry> dictionary_;  ///< the same
};

}  // namespace dglm
