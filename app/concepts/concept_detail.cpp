// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/concepts/concept_detail.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "app/project/concept_values.h"
#include "app/texts/messages.h"
#include "widgets/parts/column_area.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr std::chrono::milliseconds kFaultsInterval{120};
constexpr int kFaultsPage = 1;
constexpr int kLongestRecordName = 14 * kGrid;

}  // namespace

ConceptDetail::ConceptDetail(Session& session, ConceptBook& book, QWidget* parent)
    : QWidget(parent),
      session_(session),
      book_(book),
      pages_(new QTabWidget(this)),
      faults_(new ConceptFaultsTable(this)),
      comparison_(new ConceptComparison(this)) {
  pages_->setDocumentMode(true);
  auto* scrolled = new ColumnArea(this);  // so that a low row of panels stays low
  scrolled->setWidget(buildCurves());
  pages_->addTab(scrolled, tr("Curves"));
  pages_->addTab(faults_, QString());
  pages_->addTab(comparison_, tr("Layers and Models"));
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(pages_);
  faultsSoon_.setSingleShot(true);
  faultsSoon_.setInterval(kFaultsInterval);

  connect(&book_, &ConceptBook::chosenChanged, this, &ConceptDetail::showRow);
  connect(&book_, &ConceptBook::curvesChanged, this, &ConceptDetail::showCurves);
  connect(&book_, &ConceptBook::thresholdChanged, this, &ConceptDetail::showThreshold);
  connect(&book_, &ConceptBook::runsChanged, this, &ConceptDetail::showComparison);
  connect(&book_, &ConceptBook::runsChanged, this, &ConceptDetail::showRow);
  connect(comparison_, &ConceptComparison::leastF1Changed, this, &ConceptDetail::showComparison);
  connect(curves_, &ConceptCurves::thresholdMoved, &book_, &ConceptBook::setThreshold);
  connect(&faultsSoon_, &QTimer::timeout, this, &ConceptDetail::showFaults);
  connect(faults_, &ConceptFaultsTable::placePicked, this,
          [this](qint64 record, BaseRange bases) { session_.goToPlace(static_cast<RecordId>(record), bases); });
  onThemeChange(*this, [this] { showReadings(); });
  showRow();
  showComparison();
}

QWidget* ConceptDetail::buildCurves() {
  auto* page = new QWidget(this);
  title_ = makeElidedLabel(QString(), TextRole::Heading, page);
  said_ = makeLabel(QString(), TextRole::Secondary, page);
  said_->setWordWrap(true);
  best_ = makeLinkButton(QString(), page);
  best_->setToolTip(
      tr("Goes to the sequence on which latent and concept agree best: one of the test sets, where one "
         "carries the concept."));
  reset_ = makeLinkButton(QString(), page);
  readings_ = new ConceptReadings(page);
  readings_->setCorner(*reset_);
  curves_ = new ConceptCurves(page);
  auto* layout = new QVBoxLayout(page);
  setGridSpacing(*layout, 1, 1);
  layout->addLayout(makeLine({title_, best_}, title_));
  layout->addWidget(said_);
  layout->addWidget(readings_);
  layout->addWidget(curves_, 1);
  layout->addStretch();  // takes the room of curves that are not there
  connect(best_, &QPushButton::clicked, this, &ConceptDetail::goToBest);
  connect(reset_, &QPushButton::clicked, this, [this] {
    if (const auto row = book_.chosen())
      book_.setThreshold(row->score->sets[0].threshold);
  });
  return page;
}

void ConceptDetail::showRow() {
  const auto row = book_.chosen();
  const bool canHaveCurves = row && row->run->hasCurves();
  said_->setText(!row ? tr("Choose a row to see how latent and concept agree at every threshold.")
                 : canHaveCurves
                     ? QString()
                     : tr("These scores were imported: this project does not hold the activations, so there "
                          "are the numbers, but no curves."));
  if (row && row->run->isStale)
    said_->setText(tr("Stale: a sequence of these sets was made circular or linear since it was scored. Score again."));
  setTextRole(*said_, row && row->run->isStale ? TextRole::Stale : TextRole::Secondary);
  said_->setVisible(!said_->text().isEmpty());
  readings_->setVisible(row.has_value());
  reset_->setVisible(row && canHaveCurves);
  curves_->setVisible(row && canHaveCurves);  // the last ones stay until the new ones were read
  showCurves();
}

void ConceptDetail::showCurves() {
  const auto row = book_.chosen();
  const ConceptOnSets* onSets = book_.onSets();
  best_->hide();
  if (book_.failure()) {
    curves_->hide();
    said_->setText(tr("The curves cannot be drawn. %1").arg(messageFor(*book_.failure())));
    said_->show();
  }
  if (row && onSets) {
    float highest = 0;
    for (const ConceptCurve& curve : onSets->curves)
      highest = std::max(highest, curve.highest());
    const F1Type type = row->run->run.f1Type;
    curves_->setCurves(agreementCurves(*onSets, type), static_cast<double>(highest), row->score->sets[0].threshold);
    if (const auto place = bestPlace(*book_.sets(), *onSets, book_.threshold(), type)) {
      best_->setText(tr("Best on %1")
                         .arg(best_->fontMetrics().elidedText(place->recordName, Qt::ElideMiddle, kLongestRecordName)));
      best_->show();
    }
  }
  showThreshold();
  showFaults();
}

void ConceptDetail::showThreshold() {
  const auto row = book_.chosen();
  showTitle();
  const bool isTuned = row && book_.threshold() == row->score->sets[0].threshold;
  reset_->setEnabled(!isTuned);
  reset_->setText(isTuned ? tr("Tuned Threshold")
                          : tr("Back to %1").arg(row ? formatActivation(row->score->sets[0].threshold) : QString()));
  curves_->setThreshold(book_.threshold());
  showReadings();
  if (!faultsSoon_.isActive())
    faultsSoon_.start();
}

void ConceptDetail::showTitle() {
  const auto row = book_.chosen();
  if (!row)
    return title_->clear();
  const QString latent = toText(row->latent()), name = conceptTitle(*row->run, row->conceptName());
  //: A latent, a concept and the threshold above which it fires: "L2/2035 and AmpR above 2.62".
  title_->setText(book_.onSets() ? tr("%1 and %2 above %3").arg(latent, name, formatActivation(book_.threshold()))
                                 : tr("%1 and %2").arg(latent, name));
}

void ConceptDetail::showReadings() {
  if (const auto row = book_.chosen())
    readings_->setReadings(agreementReadings(*row, book_.onSets(), book_.threshold(), Palette::of(*this)));
}

void ConceptDetail::showFaults() {
  const AnnotatedSets* sets = book_.sets();
  const bool isKnown = book_.onSets() && sets;
  const auto row = book_.chosen();
  faults_->setEmptyText(!row      ? tr("Choose a row to see where latent and labels disagree.")
                        : isKnown ? tr("At this threshold no labelled region is missed, and nothing else fires.")
                        : row->run->hasCurves()
                            ? tr("The places are being read.")
                            : tr("These scores were imported: this project does not hold the activations, so the "
                                 "places where latent and labels disagree are not known."));
  faults_->setRows(isKnown ? faultRows(*sets, *book_.onSets(), book_.threshold()) : std::vector<ConceptFaultRow>());
  pages_->setTabText(
      kFaultsPage, isKnown ? tr("Missed and False (%1)").arg(formatCount(static_cast<int64_t>(faults_->rows().size())))
                           : tr("Missed and False"));
}

void ConceptDetail::showComparison() {
  comparison_->setRows(comparisonRows(book_, comparison_->leastF1()));
}

void ConceptDetail::goToBest() {
  const auto row = book_.chosen();
  if (!row || !book_.onSets())
    return;
  if (const auto place = bestPlace(*book_.sets(), *book_.onSets(), book_.threshold(), row->run->run.f1Type))
    session_.goToPlace(place->record, place->bases);
}

}  // namespace dglm
