// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/panels/top_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>

#include "widgets/go_to_box.h"
#include "widgets/text_parts.h"
#include "widgets/value_format.h"

namespace dglm {

TopBar::TopBar(Session& session, Navigator& navigator, QWidget* parent)
    : QWidget(parent),
      session_(session),
      menus_(new QMenuBar(this)),
      goTo_(new GoToBox(this)),
      model_(makeLabel(QString(), TextRole::Secondary, this)) {
  menus_->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
  goTo_->setMinimumWidth(30 * kGrid);
  goTo_->setMaximumWidth(52 * kGrid);
  auto* layout = new QHBoxLayout(this);
  setGridSpacing(*layout, 1, 2);
  layout->addWidget(menus_, 2);
  layout->addWidget(goTo_, 3);
  layout->addWidget(model_, 2, Qt::AlignRight | Qt::AlignVCenter);

  const auto complete = [this, &navigator] { goTo_->setCompletions(navigator.completions()); };
  connect(&session_, &Session::recordChanged, this, complete);
  connect(&session_, &Session::contentsChanged, this, complete);
  connect(&session_.latents(), &LatentBook::pinsChanged, this, complete);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &TopBar::showModel);
  connect(&session_, &Session::contentsChanged, this, &TopBar::showModel);
  connect(goTo_, &GoToBox::goRequested, &navigator, &Navigator::goTo);
  connect(&navigator, &Navigator::problem, goTo_, &GoToBox::showProblem);
  showModel();
}

void TopBar::showModel() {
  const LatentOverview* latents = session_.latents().overview();
  if (!latents) {
    model_->setText(tr("no model"));
    return;
  }
  const Analysis& analysis = latents->analysis;
  const ModelReference* model = session_.contents().model(analysis.model);
  const QString name = model ? QString::fromStdString(model->path.filename().string()) : tr("unknown model");
  model_->setText(tr("%1, L%2 %3, %4 latents")
                      .arg(name, QString::number(analysis.layer), QString::fromStdString(analysis.site),
                           formatCount(analysis.dictionaryWidth)));
  model_->setToolTip(model ? QString::fromStdString(model->path.string()) : QString());
}

}  // namespace dglm
