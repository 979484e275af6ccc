// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QMainWindow>
#include <QPushButton>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/parts/command_row.h"

using namespace dglm;

namespace {

/// Keeps the command that it is asked for.
class Window : public QMainWindow {
 public:
  QString line;

 protected:
  bool event(QEvent* event) override {
    if (event->type() != CommandCopyEvent::kind())
      return QMainWindow::event(event);
    line = static_cast<CommandCopyEvent*>(event)->line;
    return true;
  }
};

}  // namespace

class TestCommandRow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aDialogsCopyIsTheWindows() {
    Window window;
    QDialog dialog(&window);
    CommandRow row(&dialog);
    row.setCommand("decode-glm inspect a.gb");
    QApplication::clipboard()->setText("before");
    row.findChild<QPushButton*>()->click();
    QCOMPARE(window.line, QString("decode-glm inspect a.gb"));
    QCOMPARE(QApplication::clipboard()->text(), QString("before"));
  }

  void withoutAWindowTheLineIsCopied() {
    CommandRow row;
    row.setCommand("decode-glm inspect a.gb");
    row.copy();
    QCOMPARE(QApplication::clipboard()->text(), QString("decode-glm inspect a.gb"));
  }
};

DGLM_TEST(TestCommandRow);
#include "tst_command_row.moc"
