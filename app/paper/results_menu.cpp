// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/results_menu.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

#include <algorithm>

#include "app/paper/figure_window.h"
#include "app/project/action_host.h"
#include "app/project/latent_tracks.h"
#include "app/project/session.h"
#include "app/texts/paths.h"
#include "core/base/utf8_path.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

/// The folder with all published results that an imported one belongs to: there the figures find theirs.
QString publishedFolder(const std::filesystem::path& imported) {
  const std::filesystem::path folder = imported.filename().empty() ? imported.parent_path() : imported;
  return textOf(folder.filename() == "sae_latent_eval" ? folder.parent_path() : folder);
}

}  // namespace

ResultsMenu::ResultsMenu(ActionHost& host, Session& session, LatentTracks& tracks)
    : QObject(&host.dialogParent()), host_(host), session_(session), tracks_(tracks) {}

void ResultsMenu::fill(QMenu& analyse) {
  analyse.addSeparator();
  import_ = analyse.addAction(tr("&Import Published Results..."), this, &ResultsMenu::import);
  import_->setToolTip(
      tr("Concept scores that others computed (folders of val_set_*.csv and summary_*.json) as runs of this project."));
  explanations_ = analyse.addAction(tr("Import Latent &Explanations..."), this, &ResultsMenu::chooseExplanations);
  explanations_->setToolTip(
      tr("Descriptions of latents from Neuronpedia's feature JSON as names and notes. What you wrote yourself stays."));
  QMenu* figures = analyse.addMenu(tr("&Figures of the Paper"));
  const auto add = [&](const QString& text, PaperFigure which) {
    return figures->addAction(text, this, [this, which] { showFigure(which); });
  };
  add(tr("Reproduce Figure &2..."), PaperFigure::Two);
  add(tr("Reproduce Figure &4..."), PaperFigure::Four);
  add(tr("Reproduce the &Meta-SAE..."), PaperFigure::MetaSae)
      ->setToolTip(tr("Families of latents, from the published annotations and decoder."));
  add(tr("Reproduce the &HIV Probe..."), PaperFigure::HivProbe)
      ->setToolTip(tr("The meta-latent of HIV as a fixed probe, from its published scores."));
  QAction* blast = add(tr("Reproduce the &BLAST Audit..."), PaperFigure::Blast);
  blast->setToolTip(tr("The paper's search of the training corpus for CMV enhancers, from its published hits."));
  const auto enable = [this] {
    import_->setEnabled(session_.state() == Session::State::Ready && !session_.contents().isReadOnly);
    explanations_->setEnabled(import_->isEnabled() && session_.latents().overview());
  };
  connect(&session_, &Session::stateChanged, this, enable);
  connect(&session_.latents(), &LatentBook::stateChanged, this, enable);
  enable();
}

void ResultsMenu::import() {
  const QString folder =
      askFolder(&host_.dialogParent(), tr("Import Published Results"), QSettings().value(kPublishedFolder).toString());
  if (!folder.isEmpty())
    importFolder(folder);
}

void ResultsMenu::importFolder(const QString& folder) {
  const ImportRequest request{pathOf(folder), {}};
  session_.jobs().start(
      session_.fileLane(), {tr("Reading %1").arg(folder)},
      [request](const JobContext& job) { return readForImport(request, job); }, session_.ofProject(this),
      [this, request](RunsToImport read) { ask(request, std::make_shared<const RunsToImport>(std::move(read))); });
}

/// The dictionary whose latents may be those of the only run: the chosen analysis' one, if layer and size agree.
std::optional<std::filesystem::path> ResultsMenu::dictionaryFor(const RunsToImport& read) const {
  const LatentOverview* latents = session_.latents().overview();
  const auto isOfLatents = [](const PublishedRun& run) { return !run.isNeurons(); };
  if (!latents || std::count_if(read.published.begin(), read.published.end(), isOfLatents) != 1)
    return std::nullopt;
  const auto run = std::find_if(read.published.begin(), read.published.end(), isOfLatents);
  const Analysis& analysis = latents->analysis;
  const ModelReference* dictionary = session_.contents().dictionary(analysis.dictionary);
  if (!dictionary || run->layer != analysis.layer || run->dictSize != analysis.dictionaryWidth)
    return std::nullopt;
  return dictionary->path;
}

/// Other results of jobs go on while the user thinks; without an answer nothing is imported.
void ResultsMenu::ask(const ImportRequest& request, const std::shared_ptr<const RunsToImport>& read) {
  const auto dictionary = dictionaryFor(*read);
  if (!dictionary)
    return store(request, read);
  const QString name = textOf(*dictionary);
  auto* question = new QMessageBox(
      QMessageBox::Question, tr("Import Published Results"),
      tr("Layer and number of latents are those of %1. Were its latents scored? They then take their names from the "
         "scores, where you have given none.")
          .arg(name),
      QMessageBox::Yes | QMessageBox::No, &host_.dialogParent());
  question->setAttribute(Qt::WA_DeleteOnClose);
  connect(question, &QMessageBox::buttonClicked, this,
          [this, question, request, read, dictionary](QAbstractButton* answer) {
            ImportRequest wanted = request;
            if (question->standardButton(answer) == QMessageBox::Yes)
              wanted.dictionary = *dictionary;
            store(wanted, read);
          });
  question->open();
}

void ResultsMenu::store(const ImportRequest& request, const std::shared_ptr<const RunsToImport>& read) {
  session_.project().write(
      {tr("Importing %1").arg(textOf(request.path))},
      [request, read](Project& project, const JobContext& job) { return storeImport(project, request, *read, job); },
      this,
      [this, request, read](const ImportReport& report) {
        if (read->runs.size() > 1)  // a single run makes no figure
          QSettings().setValue(kPublishedFolder, publishedFolder(request.path));
        session_.script().add(tr("Imported published results from %1.").arg(textOf(request.path)));
        session_.reloadContents();
        if (report.names > 0)
          session_.latents().reload();
        host_.showNotice(tr("Imported %1 runs with %2 scores; %3 were there already. They stand in the Concepts panel.")
                             .arg(formatCount(report.runs), formatCount(report.scores), formatCount(report.known)));
      });
}

void ResultsMenu::chooseExplanations() {
  const QString file = askOpenFile(&host_.dialogParent(), tr("Import Latent Explanations"), QString(),
                                   tr("Neuronpedia JSON (*.json *.jsonl *.json.gz *.jsonl.gz)"));
  if (!file.isEmpty())
    importExplanations(file);
}

void ResultsMenu::importExplanations(const QString& file) {
  session_.jobs().start(
      session_.fileLane(), {tr("Reading %1").arg(file)},
      [path = pathOf(file)](const JobContext&) { return readNeuronpedia(path); }, session_.ofProject(this),
      [this, file](std::vector<NeuronpediaFeature> read) {
        const LatentOverview* latents = session_.latents().overview();
        if (!latents)
          return;
        const auto features = std::make_shared<const std::vector<NeuronpediaFeature>>(std::move(read));
        const ModelReference* model = session_.contents().model(latents->analysis.model);
        const auto foreign = model ? foreignModel(*model, *features) : std::nullopt;
        if (foreign)
          askModel(file, QString::fromStdString(*foreign), features);
        else
          storeLatents(file, features, false);
      });
}

/// Other results of jobs go on while the user thinks; without an answer nothing is imported.
void ResultsMenu::askModel(const QString& file, const QString& model, const Features& features) {
  auto* question = new QMessageBox(
      QMessageBox::Question, tr("Import Latent Explanations"),
      tr("The file is of the model %1. Are its latents those of this dictionary all the same?").arg(model),
      QMessageBox::Yes | QMessageBox::No, &host_.dialogParent());
  question->setDefaultButton(QMessageBox::No);
  question->setAttribute(Qt::WA_DeleteOnClose);
  connect(question, &QMessageBox::buttonClicked, this, [this, question, file, features](QAbstractButton* answer) {
    if (question->standardButton(answer) == QMessageBox::Yes)
      storeLatents(file, features, true);
  });
  question->open();
}

void ResultsMenu::storeLatents(const QString& file, const Features& features, bool acceptsAnyModel) {
  const auto analysis = session_.latents().analysis();
  if (!analysis)
    return;
  session_.project().write(
      {tr("Importing %1").arg(file)},
      [analysis = *analysis, features, path = pathOf(file), acceptsAnyModel](Project& project, const JobContext&) {
        return storeExplanations(project, analysis, *features, path, acceptsAnyModel);
      },
      this,
      [this](const ImportedExplanations& stored) {
        session_.latents().reload();
        host_.showNotice(
            tr("Imported %n explanations as names and notes.", nullptr, static_cast<int>(stored.explanations)));
      });
}

void ResultsMenu::showFigure(PaperFigure which) {
  auto* figure = new FigureWindow(which, session_, tracks_, &host_.dialogParent());
  figure->setAttribute(Qt::WA_DeleteOnClose);
  figure->show();
}

}  // namespace dglm
