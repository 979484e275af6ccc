// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/tutorial_window.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr QSize kTutorialSize(460, 660);
constexpr auto kScheme = "action";

const ListedAction* actionNamed(const std::vector<ListedAction>& actions, const QString& name) {
  for (const ListedAction& listed : actions)
    if (listed.action->objectName() == name)
      return &listed;
  return nullptr;
}

}  // namespace

TutorialWindow::TutorialWindow(std::function<std::vector<ListedAction>()> actions, QWidget* parent)
    : QDialog(parent),
      actions_(std::move(actions)),
      tutorials_(tutorials()),
      titles_(new QComboBox(this)),
      text_(new QTextBrowser(this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)) {
  setWindowTitle(tr("Protocols"));
  titles_->setAccessibleName(tr("Protocol"));
  for (const Tutorial& tutorial : tutorials_)
    titles_->addItem(tutorial.title);
  text_->setAccessibleName(tr("Steps"));
  text_->setOpenLinks(false);
  text_->setFrameShape(QFrame::NoFrame);
  said_->setWordWrap(true);
  auto* close = new QPushButton(tr("Close"), this);
  close->setAutoDefault(false);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addWidget(titles_);
  layout->addWidget(text_, 1);
  layout->addWidget(said_);
  layout->addWidget(close, 0, Qt::AlignRight);
  connect(titles_, &QComboBox::currentIndexChanged, this, &TutorialWindow::read);
  connect(text_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
    if (link.scheme() == QLatin1String(kScheme))
      follow(link.path());
  });
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  resizeWithinScreen(*this, kTutorialSize);
  read(0);
}

void TutorialWindow::choose(int tutorial) {
  titles_->setCurrentIndex(tutorial);
}

QString TutorialWindow::said() const {
  return said_->text();
}

void TutorialWindow::read(int tutorial) {
  said_->clear();
  text_->setMarkdown(withPlaces(tutorials_[static_cast<size_t>(tutorial)].text));
}

/// Behind each action where it stands, for the next time.
QString TutorialWindow::withPlaces(QString text) const {
  static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(action:([^)]+)\\)"));
  const std::vector<ListedAction> actions = actions_();
  qsizetype from = 0;
  for (auto found = link.match(text); found.hasMatch(); found = link.match(text, from)) {
    const ListedAction* listed = actionNamed(actions, found.captured(2));
    const QString keys = listed ? shortcutText(*listed->action) : QString();
    const QString place = listed ? (keys.isEmpty() ? tr(" (%1)") : tr(" (%1; %2)")).arg(listed->group) : QString();
    const QString behind = keys.isEmpty() ? place : place.arg(keys);
    text.insert(found.capturedEnd(), behind);
    from = found.capturedEnd() + behind.size();
  }
  return text;
}

void TutorialWindow::follow(const QString& action) {
  const std::vector<ListedAction> actions = actions_();
  const ListedAction* listed = actionNamed(actions, action);
  if (!listed)
    return;
  if (!listed->action->isEnabled())
    return said_->setText(tr("%1 cannot be done now: something it works on is not open or not selected.")
                              .arg(plainText(*listed->action)));
  said_->clear();
  listed->action->trigger();
}

}  // namespace dglm
