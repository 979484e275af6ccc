// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/latent_card_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <cmath>

#include "widgets/parts/command_row.h"
#include "widgets/parts/notes_editor.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

/// What stands in brackets without a blank, such as "(.50-.61)", is not parted at the end of a line.
QString withWholeRanges(const QString& text) {
  constexpr QChar kWordJoiner(0x2060);
  static const QRegularExpression inBrackets(QStringLiteral("\\([^\\s()]+\\)"));
  QString whole;
  qsizetype end = 0;
  for (const QRegularExpressionMatch& match : inBrackets.globalMatch(text)) {
    whole += text.mid(end, match.capturedStart() - end);
    for (const QChar letter : match.captured())
      whole += QString(letter) + kWordJoiner;
    end = match.capturedEnd();
  }
  return whole + text.mid(end);
}

}  // namespace

LatentCardView::LatentCardView(QWidget* parent)
    : QWidget(parent),
      title_(makeLabel(QString(), TextRole::Title, this)),
      label_(makeElidedLabel(QString(), TextRole::Subtitle, this)),
      nameEdit_(new QLineEdit(this)),
      rename_(makeLinkButton(tr("Rename"), this)),
      pin_(makeLinkButton(QString(), this)),
      origin_(makeLabel(QString(), TextRole::Secondary, this)),
      summary_(makeLabel(QString(), TextRole::Secondary, this)),
      stability_(makeLabel(QString(), TextRole::Secondary, this)),
      dictionary_(makeElidedLabel(QString(), TextRole::Secondary, this)),
      showDictionary_(makeLinkButton(tr("Fidelity"), this)),
      histogram_(new ActivationHistogram(this)),
      conceptsHeading_(makeLabel(tr("Concepts, held-out F1"), TextRole::Heading, this)),
      conceptsPlace_(new QVBoxLayout),
      windowsHeading_(makeLabel(tr("Where it fires most"), TextRole::Heading, this)),
      windows_(new QVBoxLayout),
      notes_(new NotesEditor(tr("What do you think this latent sees?"), this)),
      command_(new CommandRow(this)) {
  origin_->setWordWrap(true);
  summary_->setWordWrap(true);
  stability_->setWordWrap(true);
  showDictionary_->setToolTip(tr("How much of the model's loss the SAE recovers at its layer."));
  nameEdit_->setAccessibleName(tr("Name of the latent"));
  nameEdit_->installEventFilter(this);
  nameEdit_->hide();
  setGridSpacing(*windows_, 0, 0);

  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  auto* titleLine = makeLine({title_, label_, nameEdit_, rename_, pin_}, label_);
  titleLine->setStretchFactor(nameEdit_, 1);
  layout->addLayout(titleLine);
  layout->addWidget(origin_);
  layout->addWidget(summary_);
  layout->addWidget(stability_);
  layout->addWidget(histogram_);
  layout->addWidget(conceptsHeading_);
  layout->addLayout(conceptsPlace_);
  layout->addWidget(windowsHeading_);
  layout->addLayout(windows_);
  layout->addSpacing(kGrid);
  layout->addWidget(notes_);
  layout->addLayout(makeLine({dictionary_, showDictionary_}, dictionary_));
  layout->addWidget(command_);
  layout->addStretch(1);
  connectParts();
}

void LatentCardView::connectParts() {
  connect(rename_, &QPushButton::clicked, this, &LatentCardView::startRenaming);
  connect(nameEdit_, &QLineEdit::editingFinished, this, [this] { endRenaming(true); });
  connect(pin_, &QPushButton::clicked, this, [this] { Q_EMIT pinToggled(id_, !pinned_); });
  connect(showDictionary_, &QPushButton::clicked, this, &LatentCardView::dictionaryRequested);
  connect(notes_, &NotesEditor::edited, this, [this](const QString& note) { Q_EMIT noteEdited(id_, note); });
}

void LatentCardView::setChangeable(bool isChangeable) {
  isChangeable_ = isChangeable;
  for (QWidget* part : std::initializer_list<QWidget*>{rename_, pin_, showDictionary_})
    part->setVisible(isChangeable);
  notes_->edit().setReadOnly(!isChangeable);
}

void LatentCardView::setContent(const LatentCardContent& content) {
  const bool sameLatent = content.id == id_;
  if (!sameLatent)
    endRenaming(false);
  // What is being typed stays; a note of the latent shown until now is handed over under its own id.
  if (!sameLatent || !notes_->edit().hasFocus())
    notes_->setText(content.note);
  id_ = content.id;
  name_ = content.label;
  pinned_ = content.pinned;
  title_->setText(toText(content.id));
  const bool isGuess = !std::isnan(content.guessShare);
  //: The name of a latent, in quotation marks.
  const QString quoted = name_.isEmpty() ? QString() : tr("\u201c%1\u201d").arg(name_);
  //: A guess what a latent stands for, and the share of its activation that lies inside such features.
  label_->setText(isGuess ? tr("%1 %2").arg(quoted, formatWholePercent(content.guessShare)) : quoted);
  setTextRole(*label_, isGuess ? TextRole::Secondary : TextRole::Subtitle);
  origin_->setText(withWholeRanges(content.labelOrigin));
  origin_->setVisible(!content.labelOrigin.isEmpty());
  pin_->setText(pinned_ ? tr("Unpin") : tr("Pin"));
  pin_->setToolTip(pinned_ ? tr("Take its track away") : tr("Show it as a track"));
  summary_->setText(!content.reading.isEmpty() ? content.reading
                    : content.recordsTotal == 0
                        ? tr("its activations are not stored in this project")
                        : tr("fires in %1 of %2 records, at %3 of all tokens")
                              .arg(formatCount(content.recordsFiring), formatCount(content.recordsTotal),
                                   formatPercent(content.fractionActive)));
  stability_->setText(content.stability);
  stability_->setVisible(!content.stability.isEmpty());
  setTextRole(*stability_, content.isUnstable ? TextRole::Failure : TextRole::Secondary);
  histogram_->setVisible(content.recordsFiring > 0);
  histogram_->setCounts(content.histogram, content.colour);
  showConcepts(content.concepts);
  showTopWindows(content.topWindows);
  dictionary_->setText(content.dictionary);
  showDictionary_->setVisible(!content.dictionary.isEmpty());
  command_->setCommand(content.command);
  command_->setVisible(!content.command.isEmpty());
}

void LatentCardView::showConcepts(const std::vector<LatentConcept>& concepts) {
  delete concepts_;
  concepts_ = new QWidget(this);
  auto* grid = new QGridLayout(concepts_);
  setGridSpacing(*grid, 0, 1);
  grid->setVerticalSpacing(0);
  grid->setColumnStretch(1, 1);
  for (int row = 0; row < static_cast<int>(concepts.size()); ++row) {
    const LatentConcept& shown = concepts[static_cast<size_t>(row)];
    if (isChangeable_) {
      QPushButton* link = makeElidedLink(shown.name, concepts_);
      link->setToolTip(tr("Show its curves in the Concepts panel"));
      connect(link, &QPushButton::clicked, this, [this, key = shown.key] { Q_EMIT conceptActivated(key); });
      grid->addWidget(link, row, 0, Qt::AlignLeft);
    } else {
      grid->addWidget(makeElidedLabel(shown.name, TextRole::Plain, concepts_), row, 0);
    }
    grid->addWidget(makeLabel(shown.f1, TextRole::Plain, concepts_), row, 2, Qt::AlignRight);
  }
  conceptsHeading_->setVisible(!concepts.empty());
  conceptsPlace_->addWidget(concepts_);
}

void LatentCardView::showTopWindows(const std::vector<TopWindow>& windows) {
  qDeleteAll(windowRows_);
  windowRows_.clear();
  windowsHeading_->setVisible(!windows.empty());
  QWidget* previous = pin_;
  for (const TopWindow& window : windows) {
    auto* row = new TopWindowRow(window, this);
    connect(row, &QAbstractButton::clicked, this,
            [this, row] { Q_EMIT placeActivated(row->window().recordId, row->window().bases); });
    windows_->addWidget(row);
    setTabOrder(previous, row);
    windowRows_.push_back(row);
    previous = row;
  }
}

void LatentCardView::startRenaming() {
  nameEdit_->setText(name_);
  label_->hide();
  rename_->hide();
  nameEdit_->show();
  nameEdit_->selectAll();
  nameEdit_->setFocus();
}

void LatentCardView::endRenaming(bool keep) {
  if (nameEdit_->isHidden())
    return;
  nameEdit_->hide();
  label_->show();
  rename_->setVisible(isChangeable_);
  const QString typed = nameEdit_->text().trimmed();
  if (keep && typed != name_)
    Q_EMIT renamed(id_, typed);
}

bool LatentCardView::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    endRenaming(false);
    rename_->setFocus();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace dglm
