// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/fidelity_view.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "widgets/parts/command_row.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/progress.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column { Sequence, Unclipped, Recovered, Original, Zero, Sae, Tokens };

QString formatLoss(double nats) {
  return formatDecimals(nats, 4);
}

/// One decimal, and a share below 0 or above 1 as it is.
QString formatShare(double share) {
  return std::isnan(share) ? formatAbsent() : FidelityView::tr("%1 %").arg(100 * share, 0, 'f', 1);
}

class FidelityColumns {
  Q_DECLARE_TR_FUNCTIONS(FidelityColumns)

 public:
  static std::vector<TableColumn<FidelityRow>> all() {
    return {sequence(), unclipped(), recovered(), original(), zero(), sae(), tokens()};
  }
  static QString unclippedDefinition() {
    return tr(
        "Share of the loss that the SAE recovers: 1 - (CE SAE - CE model) / (CE zero - CE model). 0 % is as bad as "
        "zeros at the site, 100 % as good as the model's own activations; it may lie below and above.");
  }

 private:
  static TableColumn<FidelityRow> sequence() {
    return {.title = tr("Sequence"),
            .definition = tr("Sequence that the losses are means over."),
            .display = [](const FidelityRow& row) { return row.record; },
            .extra = [](const FidelityRow& row,
                        int role) { return role == Qt::ToolTipRole ? QVariant(row.record) : QVariant(); }};
  }
  static TableColumn<FidelityRow> recovered() {
    return numberColumn<FidelityRow>(tr("Recovered"),
                                     tr("The same share between 0 % and 100 %, as the reference gives it."),
                                     clippedShare, formatShare);
  }
  static TableColumn<FidelityRow> unclipped() {
    return numberColumn<FidelityRow>(
        tr("Unclipped"), unclippedDefinition(), [](const FidelityRow& row) { return row.unclipped; }, formatShare);
  }
  static TableColumn<FidelityRow> original() {
    return loss(tr("CE model"), tr("Mean cross-entropy of the sequence's tokens, in nats, nothing replaced."),
                &FidelityRow::original);
  }
  static TableColumn<FidelityRow> zero() {
    return loss(tr("CE zero"), tr("The same with zeros at the site."), &FidelityRow::zero);
  }
  static TableColumn<FidelityRow> sae() {
    return loss(tr("CE SAE"), tr("The same with the SAE's reconstruction at the site."), &FidelityRow::sae);
  }
  static TableColumn<FidelityRow> tokens() {
    return numberColumn<FidelityRow>(
        tr("Tokens"), tr("Tokens that were scored; 0: the sequence is too short."),
        [](const FidelityRow& row) { return row.tokens; }, formatWhole);
  }

  static TableColumn<FidelityRow> loss(const QString& title, const QString& definition, double FidelityRow::*value) {
    return numberColumn<FidelityRow>(
        title, definition, [=](const FidelityRow& row) { return row.*value; }, formatLoss);
  }
};

QString meaningText(FidelityMeaning meaning) {
  switch (meaning) {
    case FidelityMeaning::Partial:
      return FidelityView::tr("0 %: as bad as zeros at the site; 100 %: as good as the model's own activations.");
    case FidelityMeaning::NoDifference:
      return FidelityView::tr("Zeros at the site change nothing, so there is no loss to recover.");
    case FidelityMeaning::WorseThanZeros:
      return FidelityView::tr("The SAE is worse than zeros: the loss with it is larger than with nothing at the site.");
    case FidelityMeaning::BetterThanModel:
      return FidelityView::tr("The loss with the SAE is smaller than with the model's own activations.");
    case FidelityMeaning::ZerosHelp:
      return FidelityView::tr(
          "Zeros at the site make the loss smaller than the model's own, so the share says nothing of the SAE.");
  }
  return {};
}

}  // namespace

double clippedShare(const FidelityRow& row) {
  return std::isnan(row.unclipped) ? row.unclipped : std::clamp(row.unclipped, 0.0, 1.0);
}

FidelityView::FidelityView(QWidget* parent)
    : QWidget(parent),
      share_(makeLabel(QString(), TextRole::Subtitle, this)),
      meaning_(makeLabel(QString(), TextRole::Secondary, this)),
      losses_(makeLabel(QString(), TextRole::Secondary, this)),
      conditions_(makeLabel(QString(), TextRole::Secondary, this)),
      hint_(makeLabel(QString(), TextRole::Stale, this)),
      mode_(new QComboBox(this)),
      normalise_(new QComboBox(this)),
      button_(new QPushButton(this)),
      bar_(new QProgressBar(this)),
      model_(new RowTableModel<FidelityRow>(FidelityColumns::all(), this)),
      command_(new CommandRow(this)) {
  table_ = new FilteredTable(
      *model_, {.name = tr("Fidelity by sequence"), .filterHint = tr("filter: sequence"), .filterColumns = {Sequence}},
      this);
  for (QLabel* label : {meaning_, losses_, conditions_, hint_})
    label->setWordWrap(true);
  share_->setToolTip(FidelityColumns::unclippedDefinition());
  fillChoices();
  buildLayout();
  connect(button_, &QPushButton::clicked, this, &FidelityView::onButton);
  setContent({});
}

FidelityView::~FidelityView() = default;

void FidelityView::fillChoices() {
  mode_->setAccessibleName(tr("Mode"));
  mode_->addItem(tr("Whole sequences"), false);
  mode_->addItem(tr("Paper-compatible"), true);
  mode_->setToolTip(tr("Whole sequences in the model's windows, or as the reference: the first 1,024 tokens."));
  normalise_->setAccessibleName(tr("Normalisation"));
  using Normalise = FidelityChoice::Normalise;
  normalise_->addItem(tr("Normalise: auto"), static_cast<int>(Normalise::Auto));
  normalise_->addItem(tr("Normalise: on"), static_cast<int>(Normalise::On));
  normalise_->addItem(tr("Normalise: off"), static_cast<int>(Normalise::Off));
  normalise_->setToolTip(
      tr("Whether activations are scaled to length sqrt(width) before the SAE. Automatic: never, but in the "
         "paper-compatible mode as the SAE's own flag says."));
}

void FidelityView::buildLayout() {
  constexpr int kShortestChoice = 10;  // letters; the view may stand in a narrow card
  for (QComboBox* box : {mode_, normalise_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kShortestChoice);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  }
  constexpr int kTableHeight = 24 * kGrid;
  table_->setMinimumHeight(kTableHeight);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 1);
  layout->addWidget(makeLabel(tr("Fidelity"), TextRole::Heading, this));
  layout->addWidget(share_);
  layout->addWidget(meaning_);
  layout->addWidget(losses_);
  layout->addWidget(conditions_);
  layout->addWidget(hint_);
  layout->addLayout(makeLine({mode_, normalise_}, mode_));
  bar_->setFixedWidth(20 * kGrid);
  layout->addLayout(makeFlow({button_, bar_}));
  layout->addWidget(table_);
  layout->addWidget(command_);
}

FidelityChoice FidelityView::choice() const {
  return {mode_->currentData().toBool(), static_cast<FidelityChoice::Normalise>(normalise_->currentData().toInt())};
}

void FidelityView::setContent(const FidelityContent& content) {
  isWorking_ = false;
  showOverall(content.overall);
  conditions_->setText(content.conditions);
  conditions_->setVisible(!content.conditions.isEmpty());
  hint_->setText(content.hint);
  hint_->setVisible(!content.hint.isEmpty());
  button_->setText(content.overall ? tr("Measure again") : tr("Measure"));
  button_->setEnabled(content.canMeasure);
  mode_->setEnabled(content.canMeasure);
  normalise_->setEnabled(content.canMeasure);
  bar_->hide();
  model_->setRows(content.sequences);
  table_->setVisible(!content.sequences.empty());
  command_->setCommand(content.command);
  command_->setVisible(!content.command.isEmpty());
}

void FidelityView::showOverall(const std::optional<FidelityRow>& overall) {
  losses_->setVisible(overall.has_value());
  meaning_->setVisible(overall.has_value());
  if (!overall) {
    share_->setText(tr("Loss recovered: n/a, not measured yet"));
    return;
  }
  share_->setText(
      tr("Loss recovered: %1 (clipped: %2)").arg(formatShare(overall->unclipped), formatShare(clippedShare(*overall))));
  meaning_->setText(meaningText(overall->meaning));
  losses_->setText(tr("Mean cross-entropy in nats: model %1, zeros at the site %2, SAE %3")
                       .arg(formatLoss(overall->original), formatLoss(overall->zero), formatLoss(overall->sae)));
}

void FidelityView::showWorking(const QString& step, double fraction) {
  isWorking_ = true;
  button_->setText(tr("Cancel"));
  button_->setEnabled(true);
  mode_->setEnabled(false);
  normalise_->setEnabled(false);
  showFraction(*bar_, fraction);
  bar_->show();
  hint_->setText(step);
  hint_->setVisible(!step.isEmpty());
}

void FidelityView::onButton() {
  if (isWorking_)
    Q_EMIT cancelRequested();
  else
    Q_EMIT measureRequested(choice());
}

}  // namespace dglm
