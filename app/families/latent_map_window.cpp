// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/latent_map_window.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/texts/paths.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr QSize kMapSize(960, 700);
constexpr int kFewestNeighbours = 2, kUsualNeighbours = 30, kMostNeighbours = 500, kMostSeed = 1'000'000;
constexpr size_t kMostPinnedAtOnce = 24;  // each has a track and a ring

}  // namespace

LatentMapWindow::LatentMapWindow(Session& session, const LatentTracks& tracks, const ConceptBook& concepts,
                                 const FamilyDesk& families, QWidget* parent)
    : StudyWindow(session, tr("Map of the Latents"), parent),
      concepts_(concepts),
      families_(families),
      exporter_(addExporter(tracks)),
      kind_(new QComboBox(this)),
      which_(new QComboBox(this)),
      colours_(new QComboBox(this)),
      neighbours_(new QSpinBox(this)),
      seed_(new QSpinBox(this)),
      scatter_(new LatentScatter(pages())),
      again_(new QAction(tr("Draw It Again"), this)) {
  setWhatsThis(tr(
      "<b>Map of the latents.</b> Two maps: latents whose directions are alike lie together, or latents that fire at "
      "the same tokens. Neither sees the concepts, which only colour the points: where a colour lies together, the "
      "dictionary has a family for it.<br>A click shows the latent. Draw a line round some to choose them, with "
      "Shift in addition to those chosen, and pin them. The wheel zooms, the middle button moves the map, a double "
      "click shows all again."));
  buildButtons();
  layOut(choiceLine(), pages(), scatter_, kMapSize);
  for (QComboBox* box : {kind_, which_})
    connect(box, &QComboBox::currentIndexChanged, this, &LatentMapWindow::redraw);
  for (QSpinBox* box : {neighbours_, seed_})
    connect(box, &QSpinBox::valueChanged, this, &LatentMapWindow::redraw);
  connect(colours_, &QComboBox::currentIndexChanged, this, &LatentMapWindow::recolour);
  connect(again_, &QAction::triggered, this, &LatentMapWindow::redraw);
  connect(scatter_, &LatentScatter::picked, this,
          [this](int latent) { session_.selectLatent(session_.latents().idOf(latent)); });
  connect(scatter_, &LatentScatter::chosenChanged, this, &LatentMapWindow::enable);
  connect(&session_, &Session::selectionChanged, this, [this] {
    const auto latent = session_.selection().latent;
    scatter_->setCurrent(latent ? std::optional(latent->latent) : std::nullopt);
  });
  connect(&session_.latents(), &LatentBook::stateChanged, this, &LatentMapWindow::redraw);
  connect(&session_.latents(), &LatentBook::markChanged, this, &LatentMapWindow::recolour);
  connect(&session_.latents(), &LatentBook::pinsChanged, this, &LatentMapWindow::enable);
  connect(&families_, &FamilyDesk::changed, this, &LatentMapWindow::recolour);
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
  auto* space = new QWidget(this);
  return makeLine({titledField(tr("Map"), kind_, this), titledField(tr("Latents"), which_, this),
                   titledField(tr("Colour"), colours_, this), titledField(tr("Neighbours"), neighbours_, this),
                   titledField(tr("Seed"), seed_, this), space},
                  space);
}

void LatentMapWindow::buildButtons() {
  pin_ = addButton(tr("&Pin Chosen"), {}, [this] { pin(); });
  table_ = addButton(tr("Export &Table..."), tr("Each latent with its place, concept and family, as CSV or Excel."),
                     [this] { exportTable(); });
  figure_ = addButton(tr("Export &Figure..."), tr("All of the map as SVG, PDF or PNG."), [this] { exportFigure(); });
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

/// The newest wish wins.
void LatentMapWindow::redraw() {
  stopFollowing();
  map_.reset();
  say({});
  neighbours_->setEnabled(kind() != LatentMapKind::Components);
  seed_->setEnabled(kind() != LatentMapKind::Components);
  showState();
  enable();
  const LatentOverview* overview = session_.latents().overview();
  const auto analysis = session_.latents().analysis();
  const ModelReference* dictionary = overview ? session_.contents().dictionary(overview->analysis.dictionary) : nullptr;
  if (!analysis || !dictionary)
    return state().showEmpty(tr("No latents yet. They appear when a sequence was read through a model."));
  const std::vector<int32_t> latents =
      latentsToMap(session_, concepts_, static_cast<MappedLatents>(which_->currentData().toInt()));
  if (kind() == LatentMapKind::Together) {
    const std::vector<RecordId> without(session_.removedRecords().begin(), session_.removedRecords().end());
    return follow(
        session_.project().read(
            {tr("Counting latents that fire together"), Urgency::Interactive, "latent map", JobNotice::Quiet},
            [id = *analysis, latents, without](const Project& project, const JobContext& context) {
              return countCoactivations(project, id, latents, without, context);
            },
            this, [this](Coactivations counts) { place(std::make_shared<const Coactivations>(std::move(counts))); }),
        unfinished());
  }
  const auto body = [path = dictionary->path, latents, kind = kind(), options = options()](const JobContext& context) {
    return mapDirections(path, latents, kind, options, context);
  };
  follow(session_.jobs().start(session_.computeLane(),
                               {tr("Drawing a map of latents"),
                                kind() == LatentMapKind::Components ? Urgency::Interactive : Urgency::Background,
                                "latent map", JobNotice::Quiet},
                               body, session_.ofProject(this), [this](LatentMap map) { take(std::move(map)); }),
         unfinished());
}

void LatentMapWindow::place(std::shared_ptr<const Coactivations> counts) {
  const auto body = [counts = std::move(counts), options = options()](const JobContext& context) {
    return mapCoactivations(*counts, options, context);
  };
  follow(session_.jobs().start(session_.computeLane(),
                               {tr("Drawing a map of latents"), Urgency::Background, "latent map", JobNotice::Quiet},
                               body, session_.ofProject(this), [this](LatentMap map) { take(std::move(map)); }),
         unfinished());
}

StudyWindow::JobTexts LatentMapWindow::unfinished() const {
  return {tr("The map could not be drawn."), tr("The map was not finished."), {again_}};
}

void LatentMapWindow::take(LatentMap map) {
  map_ = std::make_shared<const LatentMap>(std::move(map));
  showResults();
  recolour();
  say(mapSentence(*map_));
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
