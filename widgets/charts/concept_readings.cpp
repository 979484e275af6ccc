// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/concept_readings.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <cmath>

#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/concept_row.h"

namespace dglm {

/// A short piece of a curve.
class CurveSwatch : public QWidget {
 public:
  explicit CurveSwatch(QWidget* parent) : QWidget(parent) { setFixedSize(3 * kGrid, kGrid); }

  void setLook(const CurveLook& look) {
    look_ = look;
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    if (look_.pen == Qt::NoPen)
      return;
    QPainter painter(this);
    painter.setPen(QPen(look_.colour, 2, look_.pen));
    painter.drawLine(0, height() / 2, width(), height() / 2);
  }

 private:
  CurveLook look_;
};

ConceptReadings::ConceptReadings(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  setGridSpacing(*grid_, 0, 0);
  grid_->setHorizontalSpacing(kGrid);
  grid_->setColumnStretch(6, 1);
  addHeadings();
}

void ConceptReadings::addHeadings() {
  const struct {
    QString title, definition;
  } headings[] = {
      {tr("Precision"), tr("Of the bases above the threshold, the share that carries the label.")},
      {tr("Recall"), tr("Of the labelled bases (or regions), the share above the threshold.")},
      {tr("F1"), tr("Harmonic mean of precision and recall.")},
      {tr("Support"),
       tr("Labelled bases (bp), or labelled regions, of the set: what was there to be found. Σ: of the test "
          "sets together.")},
  };
  int column = 2;
  for (const auto& heading : headings) {
    QLabel* label = makeLabel(heading.title, TextRole::Secondary, this);
    label->setToolTip(heading.definition);
    grid_->addWidget(label, 0, column++, Qt::AlignRight);
  }
}

void ConceptReadings::setCorner(QWidget& part) {
  grid_->addWidget(&part, 0, 0, 1, 2, Qt::AlignLeft);
}

void ConceptReadings::addLine() {
  Line line;
  const int row = static_cast<int>(lines_.size()) + 1;
  line.swatch = new CurveSwatch(this);
  grid_->addWidget(line.swatch, row, 0, Qt::AlignVCenter);
  for (size_t i = 0; i < line.cells.size(); ++i) {
    const bool isName = i == 0;
    line.cells[i] = makeLabel(QString(), TextRole::Plain, this);
    line.cells[i]->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    grid_->addWidget(line.cells[i], row, static_cast<int>(i) + 1, isName ? Qt::Alignment() : Qt::AlignRight);
  }
  lines_.push_back(line);
}

QString ConceptReadings::supportText(const AgreementReading& reading) {
  const QString support = formatSupport(reading.support, reading.countsRegions);
  return reading.isSupportOfAll && !std::isnan(reading.support) ? QStringLiteral("Σ ") + support : support;
}

void ConceptReadings::setReadings(const std::vector<AgreementReading>& readings) {
  while (lines_.size() < readings.size())
    addLine();
  for (size_t i = 0; i < lines_.size(); ++i) {
    const bool isShown = i < readings.size();
    lines_[i].swatch->setVisible(isShown);
    for (QLabel* cell : lines_[i].cells)
      cell->setVisible(isShown);
    if (!isShown)
      continue;
    const AgreementReading& reading = readings[i];
    const QString texts[] = {reading.name, formatScore(reading.precision), formatScore(reading.recall),
                             formatScore(reading.f1), supportText(reading)};
    lines_[i].swatch->setLook(reading.look);
    for (size_t cell = 0; cell < lines_[i].cells.size(); ++cell)
      lines_[i].cells[cell]->setText(texts[cell]);
  }
}

QString ConceptReadings::toText() const {
  QStringList text;
  for (const Line& line : lines_) {
    QStringList cells;
    for (const QLabel* cell : line.cells)
      cells << cell->text();
    if (!line.cells[0]->isHidden())
      text << cells.join(QStringLiteral(" | "));
  }
  return text.join(u'\n');
}

}  // namespace dglm
