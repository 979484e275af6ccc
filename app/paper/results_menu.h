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

class ActionHost;
class LatentTracks;
class Session;
enum class PaperFigure;

/// The paper's published results: into the project, and its figures drawn anew.
class ResultsMenu : public QObject {
  Q_OBJECT

 public:
  ResultsMenu(ActionHost& host, Session& session, LatentTracks& tracks);

  void fill(QMenu& analyse);

  /// Reads published results for the project that is open; asks whose latents they are where that is not clear.
  void importFolder(const QString& folder);

 private:
  void import();
  std::optional<std::filesystem::path> dictionaryFor(const RunsToImport& read) const;
  void ask(const ImportRequest& request, const std::shared_ptr<const RunsToImport>& read);
  void store(const ImportRequest& request, const std::shared_ptr<const RunsToImport>& read);
  void showFigure(PaperFigure which);

  ActionHost& host_;
  Session& session_;
  LatentTracks& tracks_;
  QAction* import_;
};

}  // namespace dglm
