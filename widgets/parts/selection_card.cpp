// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/selection_card.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "widgets/parts/action_button.h"
#include "widgets/parts/disclosure_line.h"
#include "widgets/parts/notes_editor.h"
#include "widgets/parts/share_bar.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

/// The bars give way before a short name is cut.
QLabel* withRoomForName(QLabel* label) {
  constexpr int kLetters = 16;
  const QFontMetrics metrics = label->fontMetrics();
  label->setMinimumWidth(std::min(metrics.horizontalAdvance(label->text()), kLetters * metrics.averageCharWidth()));
  return label;
}

/// A guess is grey and says how much of the latent it explains.
QWidget* makeName(const LatentHere& latent, QWidget* parent) {
  if (std::isnan(latent.guessShare))
    return withRoomForName(makeElidedLabel(latent.label, TextRole::Plain, parent));
  const QString share = formatWholePercent(latent.guessShare);
  auto* whole = new QWidget(parent);
  QLabel* name = withRoomForName(makeElidedLabel(latent.label, TextRole::Secondary, whole));
  QLabel* percent = makeLabel(share, TextRole::Secondary, whole);  // whole, however short the name becomes
  whole->setLayout(makeLine({name, percent}, name));
  whole->setToolTip(SelectionCard::tr("A guess: %1 of its activation lies inside such features.").arg(share));
  return whole;
}

}  // namespace

SelectionCard::SelectionCard(QWidget* parent) : ColumnArea(parent), nothing_(new StateView), page_(buildPage()) {
  auto* content = new QWidget(this);
  auto* layout = new QVBoxLayout(content);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(nothing_);
  layout->addWidget(page_);
  setWidget(content);
  setFocusPolicy(Qt::NoFocus);
  setAccessibleName(tr("Selection"));
  nothing_->showEmpty(tr("Nothing is selected. Click a feature, or drag along the sequence."));
  showNothing();
}

QWidget* SelectionCard::buildPage() {
  auto* page = new QWidget;
  title_ = makeElidedLabel(QString(), TextRole::Title, page);
  kind_ = makeElidedLabel(QString(), TextRole::Secondary, page);
  kind_->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
  for (QLabel* label : {title_, kind_})  // side by side, or one below the other where there is no room
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  range_ = makeLinkButton(QString(), page);
  measures_ = makeLabel(QString(), TextRole::Plain, page);
  latentsHeading_ = makeLabel(QString(), TextRole::Heading, page);
  latentsPlace_ = new QVBoxLayout;
  actionsPlace_ = new QVBoxLayout;
  notes_ = new NotesEditor(tr("Notes on this sequence"), page);

  constexpr int kWidth = 32 * kGrid;  // a feature's name, its latents and their bars side by side
  auto* layout = new QVBoxLayout(page);
  setGridSpacing(*layout, 2, 1);
  layout->addStrut(kWidth);
  auto* heading = new DisclosureLine(tr("Selection"), true, page);
  layout->addWidget(heading);
  layout->addLayout(makeFlow({title_, kind_}));
  layout->addLayout(makeFlow({range_, measures_}));
  layout->addSpacing(kGrid);
  layout->addWidget(latentsHeading_);
  layout->addLayout(latentsPlace_);
  layout->addSpacing(kGrid);
  layout->addLayout(actionsPlace_);
  layout->addSpacing(kGrid);
  layout->addWidget(notes_);
  layout->addStretch(1);

  connect(heading, &DisclosureLine::clicked, this, &SelectionCard::closeWanted);
  connect(range_, &QPushButton::clicked, this, [this] { Q_EMIT placeActivated(bases_); });
  connect(notes_, &NotesEditor::edited, this, &SelectionCard::notesEdited);
  return page;
}

void SelectionCard::setActions(const QList<QAction*>& actions) {
  delete actions_;
  actions_ = makeActionRow(actions, page_);
  actionsPlace_->addWidget(actions_);
}

void SelectionCard::showNothing() {
  page_->hide();
  nothing_->show();
  setSummary({});
}

void SelectionCard::setSummary(const QString& summary) {
  if (summary == summary_)
    return;
  summary_ = summary;
  Q_EMIT summaryChanged();
}

void SelectionCard::showSelection(const SelectionContent& content) {
  const bool isFeature = !content.title.isEmpty();
  // A pending note still belongs to the old selection.
  notes_->setText(content.notes);
  bases_ = content.bases;
  title_->setText(isFeature ? content.title : tr("Bases"));
  //: Type and strand of a feature, such as "CDS, forward strand".
  kind_->setText(!isFeature ? QString()
                 : content.strand == Strand::None
                     ? content.kind
                     : tr("%1, %2 strand").arg(content.kind, formatStrand(content.strand)));
  range_->setText(formatRange(content.bases, content.recordLength));
  range_->setToolTip(tr("Show this range"));
  latentsHeading_->setText(content.bases.length() < content.recordLength ? tr("Latents most specific to it")
                                                                         : tr("Latents active on most of it"));
  //: Length and GC content of the selection, such as "861 bp, GC 50 %".
  measures_->setText(tr("%1, GC %2").arg(formatLength(content.bases.length()), formatWholePercent(content.gc)));
  setLatents(content.latents);
  //: The selection in one line: its name, its place, its length and GC content.
  setSummary(tr("%1, %2, %3").arg(title_->text(), range_->text(), measures_->text()));
  nothing_->hide();
  page_->show();
}

void SelectionCard::setLatents(const std::vector<LatentHere>& latents, int64_t everywhere) {
  delete latents_;
  latents_ = new QWidget(page_);
  auto* grid = new QGridLayout(latents_);
  setGridSpacing(*grid, 0, 1);
  grid->setColumnStretch(2, 1);
  for (int row = 0; row < static_cast<int>(latents.size()); ++row) {
    const LatentHere& latent = latents[static_cast<size_t>(row)];
    QPushButton* link = makeLinkButton(toText(latent.id), latents_);
    connect(link, &QPushButton::clicked, this, [this, id = latent.id] { Q_EMIT latentActivated(id); });
    QWidget* name = makeName(latent, latents_);
    auto* percent = makeLabel(formatWholePercent(latent.specificity), TextRole::Secondary, latents_);
    auto* bar = new ShareBar(latent.specificity, latent.colour, latents_);
    for (QWidget* part : std::initializer_list<QWidget*>{percent, bar})
      part->setToolTip(tr("How specific it is to the selection: active at %1 of the selected bases, and %2 of its "
                          "activation on this sequence is here")
                           .arg(formatWholePercent(latent.share), formatWholePercent(latent.inside)));
    grid->addWidget(new Swatch(latent.colour, latents_), row, 0);
    grid->addWidget(link, row, 1);
    grid->addWidget(name, row, 2);
    grid->addWidget(bar, row, 3);
    grid->addWidget(percent, row, 4, Qt::AlignRight);
  }
  if (everywhere > 0) {
    auto* left = makeLabel(tr("%n more are active nearly everywhere", nullptr, static_cast<int>(everywhere)),
                           TextRole::Secondary, latents_);
    left->setWordWrap(true);  // it must not widen the column
    left->setToolTip(tr("Active at more than half of all tokens, so that they say little of a place"));
    grid->addWidget(left, static_cast<int>(latents.size()), 1, 1, 4);
  }
  latentsHeading_->setVisible(!latents.empty() || everywhere > 0);
  latentsPlace_->addWidget(latents_);
}

}  // namespace dglm
