// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/test_case.h"
#include "widgets/parts/flow_layout.h"

using namespace dglm;

namespace {

class Part : public QWidget {
 public:
  explicit Part(int width, bool grows = false) : width_(width) {
    setSizePolicy(grows ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
  }
  QSize sizeHint() const override { return {width_, 20}; }

 private:
  int width_;
};

}  // namespace

class TestFlowLayout : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    page_ = std::make_unique<QWidget>();
    layout_ = new FlowLayout;
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(10);
    page_->setLayout(layout_);
    for (Part* part : {field_ = new Part(100, true), first_ = new Part(50), second_ = new Part(50)})
      layout_->addWidget(part);
  }

  void aWideLineGoesToTheField() {
    show(300);
    QCOMPARE(field_->geometry(), QRect(0, 0, 180, 20));
    QCOMPARE(second_->geometry(), QRect(250, 0, 50, 20));
  }

  void whatDoesNotFitGoesBelow() {
    show(170);
    QCOMPARE(field_->geometry(), QRect(0, 0, 110, 20));
    QCOMPARE(first_->geometry(), QRect(120, 0, 50, 20));
    QCOMPARE(second_->geometry(), QRect(0, 30, 50, 20));
    QCOMPARE(layout_->heightForWidth(170), 50);
    QCOMPARE(layout_->heightForWidth(60), 80);
  }

  void theFieldKeepsItsLeastWidth() {
    field_->setMinimumWidth(90);
    show(170);
    QCOMPARE(field_->geometry(), QRect(0, 0, 110, 20));
    show(140);
    QCOMPARE(field_->geometry(), QRect(0, 0, 140, 20));
    QCOMPARE(first_->geometry(), QRect(0, 30, 50, 20));
  }

  void hiddenPartsTakeNoRoom() {
    first_->hide();
    show(170);
    QCOMPARE(second_->geometry(), QRect(120, 0, 50, 20));
  }

 private:
  void show(int width) {
    page_->resize(width, 100);
    page_->show();
    layout_->activate();
  }

  std::unique_ptr<QWidget> page_;
  FlowLayout* layout_ = nullptr;
  Part* field_ = nullptr;
  Part* first_ = nullptr;
  Part* second_ = nullptr;
};

DGLM_TEST(TestFlowLayout);
#include "tst_flow_layout.moc"
