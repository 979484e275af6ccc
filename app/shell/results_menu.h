// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>

#include "core/study/import_results.h"

class QAction;
class QMenu;

namespace dglm {

class MainWindow;
enum class PaperFigure;

/// The paper's published results: into the project, its figures drawn anew, and its experiment run anew.
class ResultsMenu : public QObject {
  Q_OBJECT

 public:
  ResultsMenu(MainWindow& window, QMenu& analyse);

  /// Reads published results for the project that is open; asks whose latents they are where that is not clear.
  void importFolder(const QString& folder);

 private:
  void import();
  std::optional<std::filesystem::path> dictionaryFor(const RunsToImport& read) const;
  void ask(const ImportRequest& request, const std::shared_ptr<const RunsToImport>& read);
  void store(const ImportRequest& request, const std::shared_ptr<const RunsToImport>& read);
  void showFigure(PaperFigure which);

  MainWindow& window_;
  QAction* import_;
  QAction* ribosome_;
};

}  // namespace dglm
