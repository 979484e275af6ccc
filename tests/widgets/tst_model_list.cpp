// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/model_card.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/model_list.h"

using namespace dglm;

namespace {

ModelRow glm(const char* name, double layers, double bytes) {
  ModelRow row;
  row.id = row.name = name;
  row.kind = "gLM";
  row.layers = layers;
  row.bytes = bytes;
  row.licence = "CC BY-NC-SA 4.0";
  return row;
}

QStringList textsIn(const QWidget& widget) {
  QStringList texts;
  for (const QLabel* label : widget.findChildren<QLabel*>())
    if (!label->isHidden() && !label->text().isEmpty())
      texts << label->text();
  return texts;
}

}  // namespace

class TestModelList : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsCutInANarrowCard_data() { test::addLayoutFonts(); }
  void nothingIsCutInANarrowCard() {
    DGLM_USE_LAYOUT_FONT();
    QAction open("Open..."), check("Check Files"), other("Download Another Model...");
    ModelCard card({&open, &check}, {&other});
    ModelCardContent content;
    content.name = "nt-v2-500m";
    content.title = "Nucleotide Transformer v2 500M, multi-species";
    content.facts = {{"Layers", "29"}, {"Activations", "1,024 numbers a token"}};
    content.licence = "CC BY-NC-SA 4.0";
    content.fidelity = FidelityContent{};
    card.showModel(content);
    QCOMPARE(test::cutAt(card, {280, 700}), QString());
    QVERIFY2(card.width() < 480, qPrintable(QString::number(card.width())));
    card.showEmpty("Choose a model.", "/home/somebody/.local/share/decode-glm/models");
    QCOMPARE(test::cutAt(card, {280, 700}), QString());
  }

  void numbersThatDoNotApplyAreLeftOut() {
    ModelList list;
    ModelRow sae;
    sae.id = sae.name = "sae";
    sae.latents = 4096;
    list.setRows({sae});
    const QStringList cells = list.table().toCsv().split('\n')[1].split(',');
    QVERIFY(cells.contains("4096"));
    QVERIFY(!cells.contains("nan") && !cells.contains("n/a"));
  }

  void keepsTheCurrentModelWhenTheListIsReadAgain() {
    ModelList list;
    list.setRows({glm("b", 12, 1e8), glm("a", 22, 2e8)});
    list.setCurrentModel("a");
    QSignalSpy picked(&list, &ModelList::modelPicked);
    list.setRows({glm("c", 6, 1e7), glm("a", 22, 2e8)});
    QCOMPARE(list.currentModel(), QString("a"));
    list.setRows({glm("c", 6, 1e7)});
    QCOMPARE(list.currentModel(), QString());
    QCOMPARE(picked.size(), 0);
  }

  void enterOpensTheCurrentModel() {
    ModelList list;
    list.setRows({glm("b", 12, 1e8), glm("a", 22, 2e8)});
    list.setCurrentModel("b");
    QSignalSpy activated(&list, &ModelList::modelActivated);
    QTest::keyClick(&list.table().view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), QString("b"));
  }

  void progressOfADownloadChangesOneRow() {
    ModelList list;
    list.setRows({glm("b", 12, 1e8), glm("a", 22, 2e8)});
    list.setCurrentModel("a");
    ModelRow row = glm("a", 22, 2e8);
    row.state = "downloading, 40 %";
    list.updateRow(row);
    list.updateRow(glm("unknown", 1, 1));
    QCOMPARE(list.rows().size(), size_t{2});
    QCOMPARE(list.rows()[1].state, row.state);
    QCOMPARE(list.currentModel(), QString("a"));
  }

  void cardShowsWhatThereIs() {
    QAction open("Open...");
    ModelCard card({&open}, {});
    ModelCardContent content;
    content.name = "nt-v2-50m";
    content.facts = {{"gLM", "NT-v2, 12 layers"}};
    content.licence = "Licence: <none>";
    card.showModel(content);
    const QStringList texts = textsIn(card);
    QVERIFY(texts.contains("nt-v2-50m") && texts.contains("NT-v2, 12 layers"));
    QVERIFY2(texts.contains("Licence: &lt;none&gt;"), qPrintable(texts.join('|')));
    QVERIFY(card.fidelity().isHidden());

    content.facts = {};
    content.fidelity = FidelityContent{};
    card.showModel(content);
    QVERIFY(!textsIn(card).contains("NT-v2, 12 layers"));
    QVERIFY(!card.fidelity().isHidden());
  }

  void buttonsFollowWhetherAModelIsChosen() {
    QAction open("Open...");
    QAction folder("Folder...");
    ModelCard card({&open}, {&folder});
    const auto shown = [&card](const char* text) {
      for (const QPushButton* button : card.findChildren<QPushButton*>())
        if (button->text() == text)
          return button->isVisibleTo(&card);
      return false;
    };
    card.showEmpty("Choose a model.", "/models");
    QVERIFY(!shown("Open...") && shown("Folder..."));
    QVERIFY(textsIn(card).contains("Choose a model.") && textsIn(card).contains("/models"));
    card.showModel({});
    QVERIFY(shown("Open...") && !shown("Folder..."));
  }
};

DGLM_TEST(TestModelList);
#include "tst_model_list.moc"
