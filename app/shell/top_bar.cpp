// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/top_bar.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <vector>

#include "app/texts/paths.h"
#include "widgets/parts/go_to_box.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

QJsonObject factsOf(const ModelReference& reference) {
  return QJsonDocument::fromJson(QByteArray::fromStdString(reference.factsJson)).object();
}

/// As many of the path's last parts as tell it from the others: "ae.pt", "run-2/ae.pt".
template <class Stored>
QString distinctName(const std::filesystem::path& path, const std::vector<Stored>& all) {
  const auto ending = [](const std::filesystem::path& whole, ptrdiff_t parts) {
    std::filesystem::path end;
    const auto count = std::distance(whole.begin(), whole.end());
    for (auto part = std::next(whole.begin(), std::max<ptrdiff_t>(0, count - parts)); part != whole.end(); ++part)
      end /= *part;
    return end;
  };
  const auto isShared = [&](ptrdiff_t parts) {
    return std::ranges::any_of(all, [&](const Stored& other) {
      return other.reference.path != path && ending(other.reference.path, parts) == ending(path, parts);
    });
  };
  const auto whole = std::distance(path.begin(), path.end());
  ptrdiff_t parts = 1;
  while (parts < whole && isShared(parts))
    ++parts;
  return textOf(ending(path, parts));
}

}  // namespace

/// "glm 6 x 256": name, layers, width.
QString TopBar::modelText(const ModelReference& model) const {
  const QString name = distinctName(model.path, session_.contents().models);
  const QJsonObject facts = factsOf(model);
  if (!facts.contains("layers") || !facts.contains("hidden_size"))
    return name;
  return tr("%1 %2\u00d7%3").arg(name).arg(facts["layers"].toInt()).arg(facts["hidden_size"].toInt());
}

/// "SAE ae.pt 2,048 k16": name, latents, active ones a token.
QString TopBar::dictionaryText(const ModelReference& dictionary, int64_t width) const {
  const QJsonObject facts = factsOf(dictionary);
  const QString name = distinctName(dictionary.path, session_.contents().dictionaries);
  if (!facts.contains("k"))
    return tr("SAE %1 %2").arg(name, formatCount(width));
  return tr("SAE %1 %2 k%3").arg(name, formatCount(width)).arg(facts["k"].toInt());
}

TopBar::TopBar(Session& session, Navigator& navigator, QWidget* parent)
    : QWidget(parent),
      session_(session),
      menus_(new QMenuBar(this)),
      goTo_(new GoToBox(this)),
      model_(makeElidedLabel(QString(), TextRole::Secondary, this)) {
  menus_->setStyleSheet(QStringLiteral("QMenuBar { border: none; }"));  // the whole bar has a line
  menus_->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
  goTo_->setMinimumWidth(20 * kGrid);
  goTo_->setMaximumWidth(52 * kGrid);
  model_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto* layout = new QHBoxLayout(this);
  setGridSpacing(*layout, 1, 2);
  layout->addWidget(menus_, 2);
  layout->addWidget(goTo_, 3);
  layout->addWidget(model_, 2);

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

void TopBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(Palette::of(*this).line);
  painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void TopBar::setUsualSource(const LatentSource& source) {
  usual_ = source;
  showModel();
}

QString TopBar::textWithoutLatents() const {
  const bool isLoading = session_.latents().state() == LatentBook::State::Loading;
  if (session_.state() != Session::State::Ready || isLoading || !session_.contents().analyses.empty() || !usual_)
    return isLoading ? model_->text() : tr("no model");
  //: Model and layer that read where nothing was read with another, such as "glm, L2, nothing read yet".
  return tr("%1, L%2, nothing read yet").arg(textOf(usual_->model.filename()), QString::number(usual_->layer));
}

void TopBar::showModel() {
  const LatentOverview* latents = session_.latents().overview();
  if (!latents) {
    model_->setText(textWithoutLatents());
    model_->setToolTip(QString());
    return;
  }
  const Analysis& analysis = latents->analysis;
  const ModelReference* model = session_.contents().model(analysis.model);
  const ModelReference* dictionary = session_.contents().dictionary(analysis.dictionary);
  model_->setText(tr("%1, L%2 %3, %4")
                      .arg(model ? modelText(*model) : tr("unknown model"), QString::number(analysis.layer),
                           QString::fromStdString(analysis.site),
                           dictionary ? dictionaryText(*dictionary, analysis.dictionaryWidth) : QString()));
  QStringList lines{model_->text()};  // it may be cut
  for (const ModelReference* reference : {model, dictionary})
    if (reference)
      lines << textOf(reference->path);
  model_->setToolTip(lines.join('\n'));
}

}  // namespace dglm
