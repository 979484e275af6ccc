// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/circle_offer.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>

#include "core/study/record_topology.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr auto kAnsweredKey = "circlesAnswered";  // numbers of records

}  // namespace

CircleOffer::CircleOffer(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), sentence_(makeLabel(QString(), TextRole::Plain, this)) {
  sentence_->setWordWrap(true);
  auto* accept = new QPushButton(tr("Make Circular"), this);
  auto* keep = new QPushButton(tr("Keep Linear"), this);
  auto* layout = new QHBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->addWidget(sentence_, 1);
  layout->addWidget(accept);
  layout->addWidget(keep);
  connect(accept, &QPushButton::clicked, this, [this] {
    hide();
    session_.setTopology({session_.recordId()}, Topology::Circular);
  });
  connect(keep, &QPushButton::clicked, this, &CircleOffer::keepLinear);
  connect(&session_, &Session::recordChanged, this, &CircleOffer::update);
  update();
}

QString CircleOffer::sentence() const {
  return sentence_->text();
}

bool CircleOffer::wasAnswered() const {
  return session_.view()[kAnsweredKey].toArray().contains(static_cast<qint64>(toNumber(session_.recordId())));
}

void CircleOffer::keepLinear() {
  QJsonArray answered = session_.view()[kAnsweredKey].toArray();
  answered.append(static_cast<qint64>(toNumber(session_.recordId())));
  session_.view()[kAnsweredKey] = answered;
  hide();
}

void CircleOffer::update() {
  const RecordSummary* summary = session_.contents().record(session_.recordId());
  CircularSigns signs;
  if (session_.record() && summary && !session_.contents().isReadOnly && !wasAnswered())
    signs = circularSigns(*session_.record(), summary->origin.path);
  setVisible(static_cast<bool>(signs));
  if (signs.repeatedBases > 0)
    sentence_->setText(
        tr("The first %Ln bases stand again at the end, as where an assembler cut a circle open. Made "
           "circular, the sequence keeps the repeat.",
           nullptr, static_cast<int>(signs.repeatedBases)));
  else if (signs.isNamedSo)
    sentence_->setText(
        tr("By its name or description this sequence is a circular molecule or a complete plasmid, but it was read as "
           "linear."));
}

}  // namespace dglm
