// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/model_card.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/parts/action_button.h"
#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

void showText(QLabel& label, const QString& text) {
  label.setText(text);
  label.setVisible(!text.isEmpty());
}

/// Few buttons a line: a long row would take the list's room.
QWidget* makeButtons(const QList<QAction*>& actions, qsizetype inALine, QWidget* parent) {
  auto* buttons = new QWidget(parent);
  auto* lines = new QVBoxLayout(buttons);
  setGridSpacing(*lines, 0, 1);
  for (qsizetype first = 0; first < actions.size(); first += inALine)
    lines->addWidget(makeActionRow(actions.mid(first, inALine), buttons));
  return buttons;
}

}  // namespace

ModelCard::ModelCard(const QList<QAction*>& ofModel, const QList<QAction*>& ofNone, QWidget* parent)
    : ColumnArea(parent),
      page_(new QWidget(this)),
      name_(makeLabel(QString(), TextRole::Title, page_)),
      title_(makeLabel(QString(), TextRole::Secondary, page_)),
      problem_(makeLabel(QString(), TextRole::Failure, page_)),
      buttonsOfModel_(makeButtons(ofModel, 2, page_)),
      buttonsOfNone_(makeButtons(ofNone, 1, page_)),
      facts_(new QGridLayout),
      fits_(makeLabel(QString(), TextRole::Plain, page_)),
      licence_(makeLabel(QString(), TextRole::Secondary, page_)),
      path_(makeLabel(QString(), TextRole::Code, page_)),
      fidelity_(new FidelityView(page_)) {
  for (QLabel* label : {name_, title_, problem_, fits_, licence_, path_})
    label->setWordWrap(true);
  path_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  licence_->setTextFormat(Qt::RichText);
  licence_->setOpenExternalLinks(true);
  buildLayout();
  setWidget(page_);
  setFocusPolicy(Qt::NoFocus);
  setAccessibleName(tr("Model card"));
}

void ModelCard::buildLayout() {
  setGridSpacing(*facts_, 0, 1);
  facts_->setVerticalSpacing(kGrid / 2);
  facts_->setColumnStretch(1, 1);
  auto* layout = new QVBoxLayout(page_);
  setGridSpacing(*layout, 2, 1);
  for (QWidget* part : std::initializer_list<QWidget*>{name_, title_, problem_, buttonsOfModel_})
    layout->addWidget(part);
  layout->addLayout(facts_);
  layout->addWidget(fidelity_);
  for (QWidget* part : std::initializer_list<QWidget*>{fits_, licence_, path_, buttonsOfNone_})
    layout->addWidget(part);
  layout->addStretch();
}

void ModelCard::showEmpty(const QString& sentence, const QString& folder) {
  showModel({});
  showText(*title_, sentence);
  showText(*path_, folder);
  buttonsOfModel_->hide();
  buttonsOfNone_->show();
}

void ModelCard::showModel(const ModelCardContent& content) {
  showText(*name_, content.name);
  showText(*title_, content.title);
  showText(*problem_, content.problem);
  buttonsOfModel_->show();
  buttonsOfNone_->hide();
  showFacts(content.facts);
  showText(*fits_, content.fits.join(u'\n'));
  showLicence(content);
  showText(*path_, content.path);
  fidelity_->setVisible(content.fidelity.has_value());
  if (content.fidelity)
    fidelity_->setContent(*content.fidelity);
}

void ModelCard::showFacts(const QList<QPair<QString, QString>>& facts) {
  while (QLayoutItem* item = facts_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  int row = 0;
  for (const auto& [what, value] : facts) {
    facts_->addWidget(makeLabel(what, TextRole::Secondary, page_), row, 0, Qt::AlignTop);
    QLabel* label = makeLabel(value, TextRole::Plain, page_);
    label->setWordWrap(true);
    facts_->addWidget(label, row++, 1);
  }
}

void ModelCard::showLicence(const ModelCardContent& content) {
  QString text = content.licence.toHtmlEscaped();
  if (!content.licenceUrl.isEmpty())
    text += QStringLiteral(" <a href=\"%1\">%1</a>").arg(content.licenceUrl.toHtmlEscaped());
  showText(*licence_, text);
}

}  // namespace dglm
