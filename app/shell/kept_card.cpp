// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/kept_card.h"

#include <QVBoxLayout>

#include "widgets/parts/column_area.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/latent_card_view.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr QSize kCardSize(430, 620);

}  // namespace

KeptCard::KeptCard(Session& session, const LatentCardContent& content, const QString& dictionary, QWidget* parent)
    : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  //: Title of a window: a latent and its dictionary.
  setWindowTitle(tr("%1 of %2").arg(toText(content.id), dictionary));
  auto* area = new ColumnArea(this);
  auto* view = new LatentCardView(area);
  view->setChangeable(false);
  view->setContent(content);
  area->setWidget(view);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 1, 0);
  layout->addWidget(area);
  connect(view, &LatentCardView::placeActivated, &session, [&session](const QString& record, BaseRange bases) {
    session.goToPlace(static_cast<RecordId>(record.toLongLong()), bases);
  });
  connect(&session, &Session::projectClosing, this, &QDialog::close);
  resizeWithinScreen(*this, kCardSize);
}

}  // namespace dglm
