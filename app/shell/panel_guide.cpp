// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/panel_guide.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTextDocumentFragment>

#include "app/concepts/concept_detail.h"
#include "app/concepts/concept_panel.h"
#include "app/explore/feature_panel.h"
#include "app/explore/latent_panel.h"
#include "app/explore/map_panel.h"
#include "app/explore/selection_panel.h"
#include "app/explore/track_panel.h"
#include "app/families/family_panel.h"
#include "app/models/models_panel.h"
#include "app/project/project_panel.h"
#include "app/scan/scan_panel.h"
#include "app/shell/card_panel.h"
#include "app/shell/jobs_panel.h"
#include "app/steering/steering_bar.h"
#include "app/steering/steering_panel.h"
#include "app/steering/steering_results.h"
#include "app/training/training_panel.h"
#include "widgets/charts/activation_histogram.h"
#include "widgets/charts/concept_curves.h"
#include "widgets/charts/concept_readings.h"
#include "widgets/charts/fidelity_view.h"
#include "widgets/charts/hit_overview.h"
#include "widgets/charts/run_curves.h"
#include "widgets/charts/strength_curve.h"
#include "widgets/charts/top_window_row.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/model_card.h"
#include "widgets/parts/notes_editor.h"
#include "widgets/parts/share_bar.h"
#include "widgets/parts/state_view.h"
#include "widgets/steering/steering_dials.h"
#include "widgets/tables/concept_table.h"
#include "widgets/tables/hit_table.h"
#include "widgets/tables/job_row_view.h"
#include "widgets/tables/meta_tables.h"
#include "widgets/tables/model_list.h"
#include "widgets/tables/run_table.h"
#include "widgets/tables/subject_table.h"
#include "widgets/tables/token_shift_table.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

/// The parts of one panel, in the order in which they are numbered.
class Guide {
  Q_DECLARE_TR_FUNCTIONS(dglm::PanelGuide)

 public:
  explicit Guide(QWidget& panel) : panel_(panel) {}

  PanelHelpContent take();

 private:
  void add(const QRect& place, const QString& text);
  void add(const QWidget* part, const QString& text);
  template <typename Part>  // lupdate takes `class Part` for the class that the texts belong to
  void addFirst(const QString& text);
  void addRows(const QString& text);
  void addTable();
  void addInView(const QWidget& view, const QRectF& place, const QString& text);

  void map(MapPanel& panel);
  void tracks(TrackPanel& panel);
  void features();
  void latents();
  void selection();
  void card();
  void concepts(ConceptPanel& panel);
  void steering(SteeringPanel& panel);
  void steeringResults(SteeringResults& panel);
  void training(TrainingPanel& panel);
  void scan(ScanPanel& panel);
  void families(FamilyPanel& panel);
  void models(ModelsPanel& panel);
  void jobs();
  void project();
  void describe();

  QWidget& panel_;
  PanelHelpContent content_;
};

void Guide::add(const QRect& place, const QString& text) {
  const QRect seen = place & panel_.rect();
  if (!seen.isEmpty())
    content_.parts.push_back({seen, text});
}

void Guide::add(const QWidget* part, const QString& text) {
  if (part && part->isVisibleTo(&panel_))
    add(QRect(part->mapTo(&panel_, QPoint(0, 0)), part->size()), text);
}

template <typename Part>  // lupdate takes `class Part` for the class that the texts belong to
void Guide::addFirst(const QString& text) {
  for (const Part* part : panel_.findChildren<Part*>())
    if (part->isVisibleTo(&panel_))
      return add(part, text);
}

void Guide::addInView(const QWidget& view, const QRectF& place, const QString& text) {
  if (view.isVisibleTo(&panel_) && !place.isEmpty())
    add(place.toAlignedRect().translated(view.mapTo(&panel_, QPoint(0, 0))), text);
}

/// The rows of the first list or table, without its headings.
void Guide::addRows(const QString& text) {
  for (const QAbstractItemView* view : panel_.findChildren<QAbstractItemView*>())
    if (view->isVisibleTo(&panel_) && !qobject_cast<const QHeaderView*>(view))
      return add(view->viewport(), text);
}

void Guide::addTable() {
  addFirst<QLineEdit>(tr("Words typed here leave only the rows that hold them. Esc empties the line."));
  addFirst<QHeaderView>(
      tr("A click on a heading sorts, Shift+click adds a column. Resting on it tells what the column is."));
}

void Guide::map(MapPanel& panel) {
  const PlasmidMap& view = panel.map();
  const MapLayout& places = view.places();
  addInView(view, places.title, tr("Name, length and shape of the sequence."));
  const auto around = [&](double radius) {
    constexpr double kSide = 24;
    const double angle = M_PI / 4;  // upper right
    const QPointF at = places.geometry.pointAt(angle, radius);
    return QRectF(at - QPointF(kSide / 2, kSide / 2), QSizeF(kSide, kSide));
  };
  addInView(view, around(places.laneBand(0).middle()),
            tr("Features: the colour tells the type, the arrow the strand. Inside of them the numbers count bases."));
  if (places.sizes.ringCount > 0)
    addInView(view, around(places.ringBand(0).middle()),
              tr("A ring for each pinned latent: the higher its area, the more strongly the latent fires there."));
  addInView(view, places.legend.rect, tr("Which ring is which latent."));
  content_.numbers =
      tr("Every latent has a scale of its own: that one ring is higher than another does not mean that its latent "
         "fires more strongly.");
}

void Guide::tracks(TrackPanel& panel) {
  const TrackView& view = panel.view();
  const QWidget& viewport = *view.viewport();
  const TrackLayout& rows = view.rows();
  addInView(viewport, rows.ruler, tr("Ruler: positions count from 1 and include the last base."));
  addInView(viewport, rows.features, tr("Features: the colour tells the type, the arrow the strand."));
  addInView(viewport, rows.bases, tr("The bases of both strands."));
  addInView(viewport, rows.tokens, tr("Tokens: the short words of bases that the model reads."));
  if (rows.shownTracks > 0)
    addInView(viewport, rows.track(rows.firstTrack),
              tr("A track: the height is the latent's activation at the base. Resting on it tells the number."));
  addFirst<QComboBox>(tr("Whether a value is the mean over the reading frames, or of one frame."));
  content_.numbers =
      tr("An activation has no unit and is no probability. Every latent has a scale of its own, so that the heights of "
         "two tracks do not compare.");
}

void Guide::features() {
  addTable();
  addRows(tr("The features of the sequence that is shown. Arrow keys walk through them."));
  content_.numbers = tr("Features come from the file: the model neither made nor checked them.");
}

void Guide::latents() {
  addTable();
  addRows(tr("The latents. Arrow keys walk through them, Space pins a track, Ctrl+C copies rows."));
  content_.numbers = tr(
      "A maximum is the highest of this project's sequences only. n/a means that nothing was measured; it is not 0.");
}

void Guide::selection() {
  addFirst<QPushButton>(tr("The place; a click shows all of it."));
  addFirst<ShareBar>(tr("How specific a latent is to the place, from 0 to 1."));
  addFirst<NotesEditor>(tr("Your notes on this sequence."));
  content_.numbers =
      tr("A latent that is specific to one place of one sequence need not stand for the feature elsewhere: scoring "
         "concepts tests that.");
}

void Guide::card() {
  addFirst<ActivationHistogram>(tr("How often the latent fires how strongly; the counts are on a logarithmic axis."));
  addFirst<TopWindowRow>(tr("Where it fires most. A click goes there."));
  addFirst<NotesEditor>(tr("Your notes on this latent."));
  addFirst<CommandRow>(tr("The command that gives the same numbers."));
  content_.numbers =
      tr("The numbers are of this project's sequences. In other sequences the latent may fire elsewhere, and more.");
}

void Guide::concepts(ConceptPanel& panel) {
  add(&panel.table(), tr("A row for each latent and concept. Arrow keys walk through them, Ctrl+C copies rows."));
  add(&panel.detail().readings(), tr("Precision, recall and F1 of each set at the threshold."));
  add(&panel.detail().curves(), tr("The same at every threshold. Arrow keys move the threshold."));
  content_.numbers =
      tr("F1 runs from 0 to 1. One that is not well above its null F1 is no more than chance gives, and one from few "
         "labelled regions says little: look at the support and the interval.");
}

void Guide::steering(SteeringPanel& panel) {
  add(&panel.bar(), tr("The session, how values are set, and the window of the sequence that the model reads."));
  add(&panel.bar().places(), tr("Which tokens are steered, and which are masked."));
  add(&panel.dials(), tr("The dials. Arrow keys move a slider; a number from -300 to 300 can be typed."));
  content_.numbers =
      tr("The changes are those of the model's own probabilities. They are no measurement of what a cell would do.");
}

void Guide::steeringResults(SteeringResults& panel) {
  addFirst<QTabWidget>(tr("Tokens, curve, logits and notes; Ctrl+Tab goes from one to the next."));
  add(&panel.tokens(), tr("The most probable tokens without and with steering."));
  add(&panel.curve(), tr("The probability at every strength. The line can be dragged."));
  content_.numbers =
      tr("The probabilities are those of this model at this one place. Beside random latents you see whether a change "
         "is large.");
}

void Guide::training(TrainingPanel& panel) {
  add(&panel.table(), tr("A row for each run. Choose several to compare them; Enter opens a finished dictionary."));
  add(&panel.quantityBox(), tr("What the curves show. Concepts and F1 are there where sequences were held out."));
  add(&panel.curves(), tr("The runs step by step. Resting on a place reads the values out."));
  content_.numbers =
      tr("Concepts are scored on few held-out sequences while a dictionary trains: the curve tells whether it still "
         "gains, not how good it is. Score the finished one in the Concepts panel.");
}

void Guide::scan(ScanPanel& panel) {
  add(&panel.hits(), tr("A row for each hit. Enter takes its place in the corpus as a sequence of this project."));
  add(&panel.subjects(), tr("What each sequence of the corpus holds of the queries."));
  add(&panel.overview(), tr("Where the hits of the chosen query lie along it; arrows show the strand."));
  content_.numbers =
      tr("An e-value is what chance would give in all that was searched: in a larger corpus the same hit has a larger "
         "one, its bit score stays. That a training corpus holds a sequence does not yet mean that the model learned "
         "it.");
}

void Guide::families(FamilyPanel& panel) {
  add(&panel.families(), tr("A row for each family, purest first. The pin gives it a track and a ring."));
  add(&panel.children(), tr("The latents of the family. A click selects one, for its card and its track."));
  content_.numbers =
      tr("A meta-SAE always finds something, on random directions as well. Trust a family whose purity, coverage and "
         "stability stand well above those of the random control, and look at its latents one by one.");
}

void Guide::models(ModelsPanel& panel) {
  add(&panel.list(), tr("A row for each model. Enter opens the chosen one."));
  add(&panel.card(), tr("What the chosen model is, which others fit it, its licence, and what can be done with it."));
  add(&panel.card().fidelity(), tr("How much of the model's loss the SAE recovers."));
  content_.numbers =
      tr("A share of 100 % means that the model predicts as well from the SAE as from its own activations. It does not "
         "mean that the latents can be understood.");
}

void Guide::jobs() {
  addFirst<JobRowView>(tr("A job: what it does, how far it is, and a button that ends it."));
  content_.numbers =
      tr("The time that is left is an estimate from the pace so far; it changes when other jobs run too.");
}

void Guide::project() {
  addFirst<QLineEdit>(tr("Words typed here leave only the rows that hold them. Esc empties the line."));
  addRows(tr("Arrow keys walk through the list, Enter shows what is chosen. Resting on a row tells more of it."));
  content_.numbers =
      tr("A pale name means that the chosen analysis lacks the sequence, and \"stale\" that it should be read again.");
}

void Guide::describe() {
  if (auto* map = qobject_cast<MapPanel*>(&panel_))
    this->map(*map);
  else if (auto* tracks = qobject_cast<TrackPanel*>(&panel_))
    this->tracks(*tracks);
  else if (qobject_cast<FeaturePanel*>(&panel_))
    features();
  else if (qobject_cast<LatentPanel*>(&panel_))
    latents();
  else if (qobject_cast<SelectionPanel*>(&panel_))
    selection();
  else if (qobject_cast<CardPanel*>(&panel_))
    card();
  else if (auto* concepts = qobject_cast<ConceptPanel*>(&panel_))
    this->concepts(*concepts);
  else if (auto* steering = qobject_cast<SteeringPanel*>(&panel_))
    this->steering(*steering);
  else if (auto* results = qobject_cast<SteeringResults*>(&panel_))
    steeringResults(*results);
  else if (auto* training = qobject_cast<TrainingPanel*>(&panel_))
    this->training(*training);
  else if (auto* scan = qobject_cast<ScanPanel*>(&panel_))
    this->scan(*scan);
  else if (auto* families = qobject_cast<FamilyPanel*>(&panel_))
    this->families(*families);
  else if (auto* models = qobject_cast<ModelsPanel*>(&panel_))
    this->models(*models);
  else if (qobject_cast<JobsPanel*>(&panel_))
    jobs();
  else if (qobject_cast<ProjectPanel*>(&panel_))
    project();
}

PanelHelpContent Guide::take() {
  static const QRegularExpression name(QStringLiteral("^<b>(.+?)[.\\x{3002}]?</b>"));
  content_.text = panel_.whatsThis();
  content_.title = QTextDocumentFragment::fromHtml(name.match(content_.text).captured(1)).toPlainText();
  content_.picture = panel_.grab();
  describe();
  if (content_.parts.empty())
    addFirst<StateView>(tr("What is missing, and what can be done about it."));
  return std::move(content_);
}

}  // namespace

QWidget* panelAround(QWidget* widget) {
  while (widget && widget->whatsThis().isEmpty())
    widget = widget->parentWidget();
  return widget;
}

PanelHelpContent guideOf(QWidget& panel) {
  return Guide(panel).take();
}

}  // namespace dglm
