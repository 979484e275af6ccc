// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/ribosome_experiment.h"

#include <QAction>

#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/formats/read_records.h"
#include "core/glm/glm.h"
#include "core/study/analysis.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr auto kExperimentKey = "ribosome experiment";

Result<RibosomeWindow> windowIn(const std::filesystem::path& genome, const JobContext& job) {
  if (genome.empty())
    return paperRibosomeWindow();
  DGLM_TRY(const ReadRecords read, readRecords(genome, job));
  return findRibosomeWindow(read.records);
}

QString titleOf(const RibosomeWindow& window, const SteerSweepRequest& sweep) {
  const QString place = window.strand == Strand::Reverse
                            ? RibosomeExperiment::tr("%1, %2, reverse strand; A1408 in token %3 %4, masked")
                            : RibosomeExperiment::tr("%1, %2; A1408 in token %3 %4, masked");
  return place.arg(QString::fromStdString(window.record), formatRange(window.bases, 0),
                   QString::fromStdString(sweep.read), QString::fromStdString(sweep.wildType));
}

SweepPlace placeOf(const RibosomeWindow& window, const SteerSweepRequest& sweep, AnalysisId analysis) {
  SweepPlace place;
  place.title = titleOf(window, sweep);
  place.analysis = analysis;
  place.sequence = sweep.input.sequence;
  place.mask = sweep.input.mask;
  place.read = sweep.read;
  place.paperCompatible = sweep.input.paperCompatible;
  place.inputWords = {"--sequence", QString::fromStdString(place.sequence), "--mask",
                      QString::fromStdString(place.mask)};
  return place;
}

}  // namespace

RibosomeExperiment::RibosomeExperiment(Session& session, SteeringDesk& desk, QWidget& window)
    : QObject(&window),
      session_(session),
      desk_(desk),
      window_(window),
      choose_(new QAction(tr("Choose Genome..."), this)) {
  choose_->setToolTip(tr("A FASTA or GenBank file with a 16S gene, on either strand."));
  connect(choose_, &QAction::triggered, this, &RibosomeExperiment::chooseGenome);
}

void RibosomeExperiment::start() {
  if (dialog_)
    return dialog_->activateWindow();
  prepare({});
}

void RibosomeExperiment::readGenome(const std::filesystem::path& file) {
  prepare(file);
}

void RibosomeExperiment::chooseGenome() {
  const QString path = askOpenFile(dialog_, tr("Genome with a 16S Gene"));
  if (!path.isEmpty())
    readGenome(pathOf(path));
}

/// With an empty path, the paper's sequence.
void RibosomeExperiment::prepare(const std::filesystem::path& genome) {
  const auto analysis = session_.latents().analysis();
  if (!analysis)
    return;
  const auto body = [genome, project = session_.project().access(),
                     analysis = *analysis](const JobContext& job) -> Result<Prepared> {
    DGLM_TRY(const LatentSource source, project([&](Project& open) { return latentSourceOf(open, analysis); }));
    DGLM_TRY(const Vocabulary vocabulary, loadVocabulary(source.model));
    Prepared prepared;
    DGLM_TRY(prepared.window, windowIn(genome, job));
    DGLM_TRY(prepared.sweep, ribosomeSweep(prepared.window, vocabulary));
    return prepared;
  };
  auto* job = session_.jobs().start(
      session_.fileLane(), {tr("Looking for the 16S gene"), Urgency::Interactive, kExperimentKey, JobNotice::Silent},
      body, session_.ofProject(this), [this](const Prepared& prepared) { show(prepared); });
  connect(job, &JobHandle::failed, this, &RibosomeExperiment::tellFailure);
}

void RibosomeExperiment::show(const Prepared& prepared) {
  const LatentOverview* latents = session_.latents().overview();
  if (!latents)
    return;
  const Analysis& analysis = latents->analysis;
  SweepWish wish = usualSweep(desk_);
  const std::vector<int32_t> papers = paperSteeredLatents(analysis.layer, analysis.dictionaryWidth);
  if (!papers.empty())
    wish.latents = toList(papers);
  wish.values = toList(prepared.sweep.values);
  wish.positions = QString::fromStdString(prepared.sweep.positions);
  wish.target = QString::fromStdString(prepared.sweep.target);
  wish.wildType = QString::fromStdString(prepared.sweep.wildType);
  wish.file = QStringLiteral("steering_16S.csv");
  SweepPlace place = placeOf(prepared.window, prepared.sweep, *session_.latents().analysis());
  if (papers.empty())
    place.caution = tr("These latents are not the paper's: what comes out shows this model, not the paper's result.");
  if (dialog_)
    return dialog_->setPlace(place, wish);
  dialog_ = new SweepDialog(session_, place, wish, &window_);
  dialog_->setAttribute(Qt::WA_DeleteOnClose);
  dialog_->setWindowTitle(tr("The 16S Experiment"));
  dialog_->setPlaceAction(choose_);
  dialog_->show();
}

void RibosomeExperiment::tellFailure(const Error& error) {
  if (dialog_)
    dialog_->showFailure(messageFor(error));
  else
    Q_EMIT failed(messageFor(error));
}

}  // namespace dglm
