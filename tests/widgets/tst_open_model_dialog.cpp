// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/open_model_dialog.h"

using namespace dglm;

namespace {

FoundModel glm(int layers) {
  return {.path = "/models/glm", .facts = "NT-v2", .problem = {}, .licence = "Licence: mine.", .layers = layers};
}

FoundModel sae(std::optional<int> layer, const char* architecture = "BatchTopK") {
  return {.path = "/models/ae.pt",
          .facts = "BatchTopK",
          .problem = {},
          .licence = {},
          .layers = 0,
          .layer = layer,
          .architecture = architecture};
}

}  // namespace

class TestOpenModelDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsCut_data() { test::addLayoutFonts(); }
  void nothingIsCut() {
    DGLM_USE_LAYOUT_FONT();
    dialog_ = std::make_unique<OpenModelDialog>();  // the fields of init() have the font before
    dialog_->setSequences(3);
    dialog_->showModel(glm(6));
    dialog_->showDictionary(sae(3));
    dialog_->setMisfit("It takes 512 numbers, this model has 1024.");
    QCOMPARE(test::cutAt(*dialog_, QSize()), QString());
    QVERIFY(dialog_->width() < 1000);
  }

  void init() { dialog_ = std::make_unique<OpenModelDialog>(); }

  void acceptsOnlyAPairThatFits() {
    dialog_->setSequences(3);
    QVERIFY(!accept()->isEnabled());
    dialog_->showModel(glm(6));
    QVERIFY(!accept()->isEnabled());
    dialog_->showDictionary(sae(3));
    QVERIFY(accept()->isEnabled());
    dialog_->setMisfit("It takes 512 numbers, this model has 1024.");
    QVERIFY(!accept()->isEnabled());
    dialog_->setMisfit({});
    FoundModel bad = glm(0);
    bad.problem = "No weights.";
    bad.facts.clear();
    dialog_->showModel(bad);
    QVERIFY(!accept()->isEnabled());
  }

  void takesTheLayerThatTheFileNames() {
    dialog_->showModel(glm(6));
    dialog_->showDictionary(sae(3));
    QCOMPARE(dialog_->choice().layer, 3);
    QCOMPARE(layer()->maximum(), 5);
  }

  void takesTheLayerAlsoWhenTheModelComesLast() {
    dialog_->showDictionary(sae(3));
    dialog_->showModel(glm(6));
    QCOMPARE(dialog_->choice().layer, 3);
  }

  void keepsTheUsersLayerWhenTheSaeIsReadAnotherWay() {
    dialog_->showModel(glm(6));
    dialog_->showDictionary(sae(3));
    layer()->setValue(4);
    QSignalSpy entered(dialog_.get(), &OpenModelDialog::dictionaryEntered);
    QComboBox* box = architecture();
    box->setCurrentIndex(box->findData("TopK"));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(entered.size(), 1);
    dialog_->showLookingAtDictionary("/models/ae.pt");
    dialog_->showDictionary(sae(3, "TopK"));
    QCOMPARE(dialog_->choice().layer, 4);
    QCOMPARE(dialog_->choice().architecture, QString("TopK"));
  }

  void anotherSaeIsReadAsItsFilesSay() {
    dialog_->showDictionary(sae(3));
    architecture()->setCurrentIndex(2);
    dialog_->showLookingAtDictionary("/models/other.pt");
    QCOMPARE(dialog_->choice().architecture, QString());
  }

  void asksForAnArchitectureOnlyWhereThereAreTwo() {
    dialog_->showDictionary(sae(3));
    QVERIFY(!architecture()->isHidden());
    dialog_->showDictionary(sae(3, "JumpReLU"));
    QVERIFY(architecture()->isHidden());
  }

  void typedPathsAreHandedOver() {
    QSignalSpy entered(dialog_.get(), &OpenModelDialog::modelEntered);
    auto* path = dialog_->findChild<QLineEdit*>();
    path->setText("  /models/other ");
    Q_EMIT path->editingFinished();
    QCOMPARE(entered[0][0].toString(), QString("/models/other"));
    dialog_->showModel(glm(6));
    Q_EMIT path->editingFinished();
    QCOMPARE(entered.size(), 1);
  }

  void showsEachLicenceOnce() {
    dialog_->showModel(glm(6));
    FoundModel same = sae(3);
    same.licence = "Licence: mine.";
    dialog_->showDictionary(same);
    int shown = 0;
    for (const QLabel* label : dialog_->findChildren<QLabel*>())
      shown += static_cast<int>(label->text().count("Licence: mine."));
    QCOMPARE(shown, 1);
  }

 private:
  QPushButton* accept() const {
    for (QAbstractButton* button : dialog_->findChild<QDialogButtonBox*>()->buttons())
      if (dialog_->findChild<QDialogButtonBox*>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
        return qobject_cast<QPushButton*>(button);
    return nullptr;
  }
  QSpinBox* layer() const { return dialog_->findChild<QSpinBox*>(); }
  QComboBox* architecture() const {
    for (QComboBox* box : dialog_->findChildren<QComboBox*>())
      if (box->findData("TopK") >= 0)
        return box;
    return nullptr;
  }

  std::unique_ptr<OpenModelDialog> dialog_;
};

DGLM_TEST(TestOpenModelDialog);
#include "tst_open_model_dialog.moc"
