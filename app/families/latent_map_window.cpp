// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/latent_map_window.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr QSize kMapSize(960, 700);
constexpr int kFewestNeighbours = 2, kUsualNeighbours = 30, kMostNeighbours = 500, kMostSeed = 1'000'000;
constexpr size_t kMostPinnedAtOnce = 24;  // each has a track and a ring

}  // namespace

LatentMapWindow::LatentMapWindow(Session& session, const LatentTracks& tracks, const ConceptBook& concepts,
                                 const FamilyDesk& families, QWidget* parent)
    : QDialog(parent),
      session_(session),
      concepts_(concepts),
      families_(families),
      exporter_(new Exporter(session, tracks, *this)),
      kind_(new QComboBox(this)),
      which_(new QComboBox(this)),
      colours_(new QComboBox(this)),
      neighbours_(new QSpinBox(this)),
      seed_(new QSpinBox(this)),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      scatter_(new LatentScatter(pages_)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      again_(new QAction(tr("Draw It Again"), this)) {
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  setWindowTitle(tr("Map of the Latents"));
  setWhatsThis(tr(
      "<b>Map of the latents.</b> Two maps: latents whose directions are alike lie together, or latents that fire at "
      "the same tokens. Neither sees the concepts, which only colour the points: where a colour lies together, the "
      "dictionary has a family for it.<br>A click shows the latent. Draw a line round some to choose them, with "
      "Shift in addition to those chosen, and pin them. The wheel zooms, the middle button moves the map, a double "
      "click shows all again."));
  said_->setWordWrap(true);
  pages_->addWidget(state_);
  pages_->addWidget(scatter_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addLayout(choiceLine());
  layout->addWidget(pages_, 1);
  layout->addWidget(said_);
  buildButtons();
  for (QComboBox* box : {kind_, which_})
    connect(box, &QComboBox::currentIndexChanged, this, &LatentMapWindow::redraw);
  for (QSpinBox* box : {neighbours_, seed_})
    connect(box, &QSpinBox::valueChanged, this, &LatentMapWindow::redraw);
  connect(colours_, &QComboBox::currentIndexChanged, this, &LatentMapWindow::recolour);
  connect(again_, &QAction::triggered, this, &LatentMapWindow::redraw);
  connect(state_, &StateView::cancelRequested, this, [this] {
    if (job_)
      job_->cancel();
  });
  connect(scatter_, &LatentScatter::picked, this,
          [this](int latent) { session_.selectLatent(session_.latents().idOf(latent)); });
  connect(scatter_, &LatentScatter::chosenChanged, this, &LatentMapWindow::enable);
  connect(exporter_, &Exporter::exported, this,
          [this](const QString& path) { said_->setText(tr("Wrote %1.").arg(path)); });
  connect(&session_, &Session::selectionChanged, this, [this] {
    const auto latent = session_.selection().latent;
    scatter_->setCurrent(latent ? std::optional(latent->latent) : std::nullopt);
  });
  connect(&session_, &Session::projectClosing, this, &QDialog::close);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &LatentMapWindow::redraw);
  connect(&session_.latents(), &LatentBook::markChanged, this, &LatentMapWindow::recolour);
  connect(&session_.latents(), &LatentBook::pinsChanged, this, &LatentMapWindow::enable);
  connect(&families_, &FamilyDesk::changed, this, &LatentMapWindow::recolour);
  resizeWithinScreen(*this, kMapSize);
  redraw();
}

QLayout* LatentMapWindow::choiceLine() {
  kind_->addItem(tr("Directions: components"), static_cast<int>(LatentMapKind::Components));
  kind_->addItem(tr("Directions: neighbours (t-SNE)"), static_cast<int>(LatentMapKind::Neighbours));
  kind_->addItem(tr("Firing together"), static_cast<int>(LatentMapKind::Together));
  kind_->setToolTip(tr(
      "What brings latents together: the directions in which the dictionary adds them to the model, or the tokens of "
      "this project's sequences at which they fire."));
  which_->addItem(tr("With a concept"), static_cast<int>(MappedLatents::WithConcept));
  which_->addItem(tr("That fire here"), static_cast<int>(MappedLatents::Firing));
  which_->addItem(tr("All of the dictionary"), static_cast<int>(MappedLatents::All));
  which_->setToolTip(tr("Concepts are those of the scores of this project."));
  if (latentsToMap(session_, concepts_, MappedLatents::WithConcept).size() < 3)
    which_->setCurrentIndex(which_->findData(static_cast<int>(MappedLatents::Firing)));
  colours_->addItem(tr("Best concept"), static_cast<int>(LatentColours::Concept));
  colours_->addItem(tr("Strongest family"), static_cast<int>(LatentColours::Family));
  colours_->setToolTip(tr("The seven most frequent have a colour. Families are those of the Families panel."));
  neighbours_->setRange(kFewestNeighbours, kMostNeighbours);
  neighbours_->setValue(kUsualNeighbours);
  neighbours_->setToolTip(
      tr("How many latents count as near one (for t-SNE the perplexity). Few show small groups, many the whole."));
  seed_->setRange(0, kMostSeed);
  seed_->setSpecialValueText(tr("none"));
  seed_->setToolTip(
      tr("Of a random start; none: from the components. Groups that come back under each seed are real."));
  for (QSpinBox* box : {neighbours_, seed_})
    box->setKeyboardTracking(false);
  const auto titled = [this](const QString& title, QWidget* field) {
    auto* part = new QWidget(this);
    field->setAccessibleName(title);
    part->setLayout(makeLine({makeLabel(title, TextRole::Secondary, part), field}));
    return part;
  };
  auto* space = new QWidget(this);
  return makeLine({titled(tr("Map"), kind_), titled(tr("Latents"), which_), titled(tr("Colour"), colours_),
                   titled(tr("Neighbours"), neighbours_), titled(tr("Seed"), seed_), space},
                  space);
}

void LatentMapWindow::buildButtons() {
  auto* line = new QHBoxLayout;
  setGridSpacing(*line, 0, 1);
  const auto add = [&](const QString& text, const QString& tip, auto act) {
    auto* button = new QPushButton(text, this);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    line->addWidget(button);
    return button;
  };
  pin_ = add(tr("&Pin Chosen"), {}, [this] { pin(); });
  table_ = add(tr("Export &Table..."), tr("Each latent with its place, concept and family, as CSV or Excel."),
               [this] { exportTable(); });
  figure_ = add(tr("Export &Figure..."), tr("All of the map as SVG, PDF or PNG."), [this] { exportFigure(); });
  line->addStretch(1);
  add(tr("Close"), {}, [this] { close(); });
  static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

LatentMapKind LatentMapWindow::kind() const {
  return static_cast<LatentMapKind>(kind_->currentData().toInt());
}

LatentMapOptions LatentMapWindow::options() const {
  LatentMapOptions options;
  options.perplexity = neighbours_->value();
  options.seed = static_cast<uint64_t>(seed_->value());
  return options;
}

void LatentMapWindow::setKind(LatentMapKind kind) {
  kind_->setCurrentIndex(kind_->findData(static_cast<int>(kind)));
}

void LatentMapWindow::setLatents(MappedLatents which) {
  which_->setCurrentIndex(which_->findData(static_cast<int>(which)));
}

void LatentMapWindow::setColours(LatentColours colours) {
  colours_->setCurrentIndex(colours_->findData(static_cast<int>(colours)));
}

QString LatentMapWindow::said() const {
  return said_->text();
}

/// The newest wish wins.
void LatentMapWindow::redraw() {
  if (job_)
    std::exchange(job_, nullptr)->abandon();
  map_.reset();
  said_->clear();
  neighbours_->setEnabled(kind() != LatentMapKind::Components);
  seed_->setEnabled(kind() != LatentMapKind::Components);
  pages_->setCurrentWidget(state_);
  enable();
  const LatentOverview* overview = session_.latents().overview();
  const auto analysis = session_.latents().analysis();
  const ModelReference* dictionary = overview ? session_.contents().dictionary(overview->analysis.dictionary) : nullptr;
  if (!analysis || !dictionary)
    return state_->showEmpty(tr("No latents yet. They appear when a sequence was read through a model."));
  const std::vector<int32_t> latents =
      latentsToMap(session_, concepts_, static_cast<MappedLatents>(which_->currentData().toInt()));
  if (kind() == LatentMapKind::Together) {
    const std::vector<RecordId> without(session_.removedRecords().begin(), session_.removedRecords().end());
    return follow(session_.project().read(
        {tr("Counting latents that fire together"), Urgency::Interactive, "latent map", JobNotice::Quiet},
        [id = *analysis, latents, without](const Project& project, const JobContext& context) {
          return countCoactivations(project, id, latents, without, context);
        },
        this, [this](Coactivations counts) { place(std::make_shared<const Coactivations>(std::move(counts))); }));
  }
  const auto body = [path = dictionary->path, latents, kind = kind(), options = options()](const JobContext& context) {
    return mapDirections(path, latents, kind, options, context);
  };
  follow(session_.jobs().start(
      session_.computeLane(),
      {tr("Drawing a map of latents"), kind() == LatentMapKind::Components ? Urgency::Interactive : Urgency::Background,
       "latent map", JobNotice::Quiet},
      body, session_.ofProject(this), [this](LatentMap map) { take(std::move(map)); }));
}

void LatentMapWindow::place(std::shared_ptr<const Coactivations> counts) {
  const auto body = [counts = std::move(counts), options = options()](const JobContext& context) {
    return mapCoactivations(*counts, options, context);
  };
  follow(session_.jobs().start(session_.computeLane(),
                               {tr("Drawing a map of latents"), Urgency::Background, "latent map", JobNotice::Quiet},
                               body, session_.ofProject(this), [this](LatentMap map) { take(std::move(map)); }));
}

void LatentMapWindow::follow(JobHandle* job) {
  job_ = job;
  job->setWatched(true);
  connect(job, &JobHandle::progressed, this, [this, job] {
    if (job_ == job)
      showWorking();
  });
  connect(job, &JobHandle::failed, this, [this, job](const Error& error) {
    if (job_ == job)
      state_->showFailed(
          {tr("The map could not be drawn."), messageFor(error), {}, QString::fromStdString(error.text())}, {again_});
  });
  connect(job, &JobHandle::cancelled, this, [this, job] {
    if (job_ == job)
      state_->showEmpty(tr("The map was not finished."), {again_});
  });
  connect(job, &JobHandle::finished, this, [this, job] {
    if (job_ == job)
      job_.clear();
  });
  showWorking();
}

void LatentMapWindow::showWorking() {
  const JobProgress& progress = job_->progress();
  state_->showWorking({job_->title(), stepText(progress.step), progress.fraction, progress.secondsLeft});
}

void LatentMapWindow::take(LatentMap map) {
  map_ = std::make_shared<const LatentMap>(std::move(map));
  pages_->setCurrentWidget(scatter_);
  recolour();
  said_->setText(mapSentence(*map_));
  Q_EMIT drawn();
}

void LatentMapWindow::recolour() {
  const MetaRunFiles* run = families_.isOfDictionaryInUse() ? families_.run() : nullptr;
  if (map_ && session_.latents().overview())
    scatter_->setData(
        scatterData(session_, concepts_, run, *map_, static_cast<LatentColours>(colours_->currentData().toInt())));
  if (const auto latent = session_.selection().latent)
    scatter_->setCurrent(latent->latent);
  enable();
}

void LatentMapWindow::pin() {
  std::vector<int32_t> pins = session_.latents().pins();
  for (const int32_t latent : scatter_->chosen())
    if (!session_.latents().isPinned(latent))
      pins.push_back(latent);
  session_.latents().setPins(std::move(pins));
}

void LatentMapWindow::exportTable() {
  const MetaRunFiles* run = families_.isOfDictionaryInUse() ? families_.run() : nullptr;
  if (map_)
    exporter_->exportTable(mapRows(session_, concepts_, run, *map_), QStringLiteral("latent-map"));
}

void LatentMapWindow::exportFigure() {
  const auto analysis = session_.latents().analysis();
  const Analysis* read = analysis ? session_.contents().analysis(*analysis) : nullptr;
  if (map_ && read)
    exporter_->exportFigure(
        *scatter_,
        {QStringLiteral("latent-map"), datedCaption({sourceText(session_.contents(), *read), mapSentence(*map_)}), {}});
}

void LatentMapWindow::enable() {
  if (!pin_)
    return;  // not built yet
  size_t unpinned = 0;
  for (const int32_t latent : map_ ? scatter_->chosen() : std::vector<int32_t>())
    unpinned += session_.latents().isPinned(latent) ? 0 : 1;
  pin_->setEnabled(unpinned > 0 && unpinned <= kMostPinnedAtOnce);
  pin_->setText(unpinned == 0 ? tr("&Pin Chosen")
                              : tr("&Pin Chosen (%1)").arg(formatCount(std::ssize(scatter_->chosen()))));
  pin_->setToolTip(unpinned > kMostPinnedAtOnce
                       ? tr("Each pinned latent has a track: choose at most %1.").arg(formatCount(kMostPinnedAtOnce))
                       : tr("Draw a line round some latents with the mouse, and they get tracks and rings."));
  table_->setEnabled(map_ != nullptr);
  figure_->setEnabled(map_ != nullptr);
}

}  // namespace dglm
