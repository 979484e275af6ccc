// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/cluster_wish.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QPushButton>

#include <utility>

namespace dglm {
namespace {

QString clusterText(const char* english) {
  return QCoreApplication::translate("dglm::ClusterWish", english);
}

/// Keeps a button as enabled as another.
class EnabledTwin : public QObject {
 public:
  EnabledTwin(QPushButton& button, QPushButton& like) : QObject(&button), button_(button), like_(like) {
    like.installEventFilter(this);
    button.setEnabled(like.isEnabled());
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::EnabledChange)
      button_.setEnabled(like_.isEnabled());
    return QObject::eventFilter(watched, event);
  }

 private:
  QPushButton& button_;
  QPushButton& like_;
};

}  // namespace

ClusterWishEvent::ClusterWishEvent(ClusterWish wanted) : QEvent(kind()), wish(std::move(wanted)) {}

QEvent::Type ClusterWishEvent::kind() {
  static const auto type = static_cast<Type>(registerEventType());
  return type;
}

void wishForCluster(QWidget& widget, ClusterWish wish) {
  for (QWidget* above = &widget; above; above = above->parentWidget())
    if (qobject_cast<QMainWindow*>(above)) {
      ClusterWishEvent wanted(std::move(wish));
      QApplication::sendEvent(above, &wanted);
      return;
    }
}

QPushButton* addClusterButton(QDialog& dialog, QPushButton& start) {
  auto* box = dialog.findChild<QDialogButtonBox*>();
  QPushButton* button = box->addButton(clusterText(QT_TRANSLATE_NOOP("dglm::ClusterWish", "Run on a Cluster...")),
                                       QDialogButtonBox::ActionRole);
  button->setAutoDefault(false);
  button->setToolTip(clusterText(QT_TRANSLATE_NOOP(
      "dglm::ClusterWish",
      "Writes a folder with the same work in parts, which Snakemake runs on a cluster or on another computer. The "
      "result comes back into this project.")));
  new EnabledTwin(*button, start);
  return button;
}

}  // namespace dglm
