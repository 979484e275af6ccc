// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>

#include "core/study/import_results.h"
#include "core/study/neuronpedia.h"

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
  /// Reads Neuronpedia's feature JSON for the latents of the chosen analysis; asks where it is of another model.
  void importExplanations(const QString& file);

 private:
  using Features = std::shared_ptr<const std::vector<NeuronpediaFeature>>;

  void import();
  void chooseExplanations();
  void askModel(const QString& file, const QString& model, const Features& features);
  void storeLatents(const QString& file, const Features& features, bool acceptsAnyModel);
  std::optional<std::filesystem::path> dictionaryFor(const RunsToImport& read) const;
  void ask(const ImportRequest& request, const std::shared_ptr<const RunsToImport>& read);
  void store(const ImportRequest& request, const std::shared_ptr<const RunsToImport>& read);
  void showFigure(PaperFigure which);

  ActionHost& host_;
  Session& session_;
  LatentTracks& tracks_;
  QAction* import_;
  QAction* explanations_;
};

}  // namespace dglm
