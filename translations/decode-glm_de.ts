<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>BaselineColumns</name>
    <message>
        <source>Concept</source>
        <translation>Konzept</translation>
    </message>
    <message>
        <source>What is looked for.</source>
        <translation>Wonach gesucht wird.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>What finds the concept&apos;s tokens.</source>
        <translation>Was die Token des Konzepts findet.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Those that the method chose where nothing is tested; a click selects the first.</source>
        <translation>Die das Verfahren dort gewählt hat, wo nichts geprüft wird; ein Klick wählt das erste aus.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>On sequences from which nothing was learnt or chosen.</source>
        <translation>Auf Sequenzen, von denen nichts gelernt und an denen nichts gewählt wurde.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>F1 of the same method on labels that were turned round within each sequence: what length and place of the features give away.</source>
        <translation>F1 desselben Verfahrens mit Bezeichnungen, die innerhalb jeder Sequenz verschoben wurden: was Länge und Lage der Features verraten.</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>How often a token of the concept scores above another one; .5 is chance.</source>
        <translation>Wie oft ein Token des Konzepts höher bewertet wird als ein anderes; 0,5 ist Zufall.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Of its F1 to that of the better method that sees the sequence alone.</source>
        <translation>Seines F1 zu dem des besseren Verfahrens, das nur die Sequenz sieht.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens of the concept among those that were tested.</source>
        <translation>Token des Konzepts unter den geprüften.</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Interval of the F1 over draws of the tested sequences.</source>
        <translation>Intervall des F1 über Ziehungen der geprüften Sequenzen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>An interval: &quot;.62 to .98&quot;.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Whether the method adds to what the sequence alone tells; the rule is in each verdict&apos;s tool tip.</source>
        <translation>Ob das Verfahren mehr sagt als die Sequenz allein; die Regel steht im Tooltip jedes Urteils.</translation>
    </message>
</context>
<context>
    <name>BaselineTexts</name>
    <message>
        <source>Best latent</source>
        <translation>Bestes Latent</translation>
    </message>
    <message>
        <source>Best five latents</source>
        <translation>Beste fünf Latents</translation>
    </message>
    <message>
        <source>Best family</source>
        <translation>Beste Familie</translation>
    </message>
    <message>
        <source>Probe on all latents</source>
        <translation>Sonde auf allen Latents</translation>
    </message>
    <message>
        <source>Probe on activations</source>
        <translation>Sonde auf Aktivierungen</translation>
    </message>
    <message>
        <source>Probe on a random model</source>
        <translation>Sonde auf Zufallsmodell</translation>
    </message>
    <message>
        <source>%1-mer counts</source>
        <translation>%1-mer-Häufigkeiten</translation>
    </message>
    <message>
        <source>Codon position and GC</source>
        <translation>Codonposition und GC</translation>
    </message>
    <message>
        <source>too few sequences to tell</source>
        <translation>zu wenige Sequenzen für ein Urteil</translation>
    </message>
    <message>
        <source>no better than its control</source>
        <translation>nicht besser als die Kontrolle</translation>
    </message>
    <message>
        <source>adds to: %1</source>
        <translation>sagt mehr als: %1</translation>
    </message>
    <message>
        <source>worse than: %1</source>
        <translation>schlechter als: %1</translation>
    </message>
    <message>
        <source>adds nothing over: %1</source>
        <translation>sagt nicht mehr als: %1</translation>
    </message>
    <message>
        <source>sequence alone</source>
        <translation>Sequenz allein</translation>
    </message>
    <message>
        <source>Too few tested sequences carry the concept for an interval.</source>
        <translation>Zu wenige geprüfte Sequenzen tragen das Konzept für ein Intervall.</translation>
    </message>
    <message>
        <source>The F1 of the control is not below the method&apos;s 95 % interval.</source>
        <translation>Das F1 der Kontrolle liegt nicht unter dem 95-%-Intervall des Verfahrens.</translation>
    </message>
    <message>
        <source>Its F1 is higher than that of &quot;%1&quot;, the better method that sees the sequence alone, and the 95 % interval of the difference, on the same draws of sequences, is above 0.</source>
        <translation>Sein F1 ist höher als das von „%1“, dem besseren Verfahren, das nur die Sequenz sieht, und das 95-%-Intervall des Unterschieds liegt, bei denselben Ziehungen von Sequenzen, über 0.</translation>
    </message>
    <message>
        <source>Its F1 is lower than that of &quot;%1&quot;, the better method that sees the sequence alone, and the 95 % interval of the difference, on the same draws of sequences, is below 0.</source>
        <translation>Sein F1 ist niedriger als das von „%1“, dem besseren Verfahren, das nur die Sequenz sieht, und das 95-%-Intervall des Unterschieds liegt, bei denselben Ziehungen von Sequenzen, unter 0.</translation>
    </message>
    <message>
        <source>The 95 % interval of the difference to &quot;%1&quot;, the better method that sees the sequence alone, holds 0.</source>
        <translation>Das 95-%-Intervall des Unterschieds zu „%1“, dem besseren Verfahren, das nur die Sequenz sieht, enthält 0.</translation>
    </message>
    <message>
        <source>It sees the bases and nothing of the model: what the others are measured against.</source>
        <translation>Es sieht die Basen und nichts vom Modell: daran werden die anderen gemessen.</translation>
    </message>
    <message>
        <source>family %1</source>
        <translation>Familie %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>An F1 with its interval: &quot;.82 (.62 to .98)&quot;.</extracomment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>F1 on held-out sequences</source>
        <translation>F1 auf zurückgehaltenen Sequenzen</translation>
    </message>
    <message>
        <source>from model or dictionary, 95 % interval</source>
        <translation>aus Modell oder Wörterbuch, 95-%-Intervall</translation>
    </message>
    <message>
        <source>from the sequence alone</source>
        <translation>aus der Sequenz allein</translation>
    </message>
    <message>
        <source>control: labels turned round</source>
        <translation>Kontrolle: verschobene Bezeichnungen</translation>
    </message>
    <message>
        <source>Does it add anything?</source>
        <translation>Sagt es mehr als die Sequenz?</translation>
    </message>
    <message numerus="yes">
        <source>%n annotated sequences</source>
        <translation>
            <numerusform>%n annotierten Sequenz</numerusform>
            <numerusform>%n annotierten Sequenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few of the tested sequences have %1 to say anything. Few sequences carry it, or it fell to those that train.</source>
        <translation>Zu wenige der geprüften Sequenzen haben %1, um etwas zu sagen. Wenige Sequenzen tragen es, oder es fiel auf die, von denen gelernt wird.</translation>
    </message>
    <message>
        <source>Nothing of model or dictionary adds to what the sequence alone tells of %1, on %2.</source>
        <translation>Nichts aus Modell oder Wörterbuch sagt auf %2 mehr über %1 als die Sequenz allein.</translation>
    </message>
    <message>
        <source>Model or dictionary add to what the sequence alone tells of %1, on %2.</source>
        <translation>Modell oder Wörterbuch sagen auf %2 mehr über %1 als die Sequenz allein.</translation>
    </message>
    <message numerus="yes">
        <source>Model or dictionary add to what the sequence alone tells of %1 of %n concepts, on %2.</source>
        <translation>
            <numerusform>Modell oder Wörterbuch sagen auf %2 bei %1 von %n Konzept mehr als die Sequenz allein.</numerusform>
            <numerusform>Modell oder Wörterbuch sagen auf %2 bei %1 von %n Konzepten mehr als die Sequenz allein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more, too few tested sequences tell.</source>
        <translation>
            <numerusform>Bei %n weiteren sagen zu wenige geprüfte Sequenzen etwas.</numerusform>
            <numerusform>Bei %n weiteren sagen zu wenige geprüfte Sequenzen etwas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens of it tested</source>
        <translation>
            <numerusform>%1 Token davon geprüft</numerusform>
            <numerusform>%1 Token davon geprüft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckColumns</name>
    <message>
        <source>Panel</source>
        <translation>Teilbild</translation>
    </message>
    <message>
        <source>Panel of the figure.</source>
        <translation>Teilbild der Abbildung.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What was counted or read off.</source>
        <translation>Was gezählt oder abgelesen wurde.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Model and layer, latent, place or value.</source>
        <translation>Modell und Schicht, Latent, Stelle oder Wert.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>As the paper&apos;s notebook or data has it.</source>
        <translation>Wie es im Notebook oder in den Daten der Veröffentlichung steht.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Computed from the files of the chosen folder.</source>
        <translation>Aus den Dateien des gewählten Ordners berechnet.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the expected value comes from.</source>
        <translation>Woher der erwartete Wert stammt.</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>not in the data</source>
        <translation>nicht in den Daten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Whether the found value agrees with the expected one within its printed digits.</source>
        <translation>Ob der gefundene Wert im Rahmen der gedruckten Stellen mit dem erwarteten übereinstimmt.</translation>
    </message>
</context>
<context>
    <name>ClusterTexts</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>no word for %1</source>
        <translation>seit %1 keine Nachricht</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>step of a job; since when it is quiet</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Looking at the folder.</source>
        <translation>Der Ordner wird angesehen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n shards are done</source>
        <translation>
            <numerusform>%1 von %n Teil ist fertig</numerusform>
            <numerusform>%1 von %n Teilen sind fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln ist gescheitert</numerusform>
            <numerusform>%Ln sind gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>What the shards do: &quot;12 of 24 shards are done, 3 run, 1 failed.&quot;</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>The result is in this project.</source>
        <translation>Das Ergebnis ist in diesem Projekt.</translation>
    </message>
    <message>
        <source>The result can be taken in.</source>
        <translation>Das Ergebnis kann übernommen werden.</translation>
    </message>
    <message>
        <source>The same line starts those again that failed.</source>
        <translation>Dieselbe Zeile startet die gescheiterten noch einmal.</translation>
    </message>
    <message>
        <source>%1: taken in</source>
        <comment>title of work on a cluster</comment>
        <translation>%1: übernommen</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>title of work on a cluster, shards done, all shards</comment>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>largest activation</source>
        <translation>größte Aktivierung</translation>
    </message>
    <message>
        <source>share of tokens where it is active</source>
        <translation>Anteil der Token, an denen es aktiv ist</translation>
    </message>
    <message numerus="yes">
        <source>The %1 latents that differ most between %n sequences; what is alike stands together.</source>
        <translation>
            <numerusform>Die %1 Latents, die sich in %n Sequenz am meisten unterscheiden; was sich gleicht, steht beisammen.</numerusform>
            <numerusform>Die %1 Latents, die sich zwischen %n Sequenzen am meisten unterscheiden; was sich gleicht, steht beisammen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 latents tell the groups apart at a q of .05 or less: %2.</source>
        <translation>
            <numerusform>%n von %1 Latents unterscheidet die Gruppen bei einem q von 0,05 oder weniger: %2.</numerusform>
            <numerusform>%n von %1 Latents unterscheiden die Gruppen bei einem q von 0,05 oder weniger: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with %n sequences</source>
        <translation>
            <numerusform>%1 mit %n Sequenz</numerusform>
            <numerusform>%1 mit %n Sequenzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonColumns</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The genomic language model.</source>
        <translation>Das genomische Sprachmodell.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>What was scored: the latents of a sparse autoencoder (SAE), or, as a baseline, the model&apos;s own neurons.</source>
        <translation>Was bewertet wurde: die Latents eines Sparse Autoencoders (SAE) oder, zum Vergleich, die Neuronen des Modells selbst.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Layer of the model, counted from 0.</source>
        <translation>Schicht des Modells, ab 0 gezählt.</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Wörterbuch</translation>
    </message>
    <message>
        <source>Number of latents, or of neurons.</source>
        <translation>Anzahl der Latents oder der Neuronen.</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Latents that may be active at a token.</source>
        <translation>Latents, die an einem Token aktiv sein dürfen.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Training steps of the dictionary.</source>
        <translation>Trainingsschritte des Wörterbuchs.</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Units whose best concept reaches the F1 that is chosen above: held-out F1, or, where there is none, the F1 of the set that there is.</source>
        <translation>Einheiten, deren bestes Konzept das oben gewählte F1 erreicht: das zurückgehaltene F1 oder, wo es keines gibt, das F1 der vorhandenen Menge.</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Konzepte</translation>
    </message>
    <message>
        <source>Different concepts among the best concepts of these units.</source>
        <translation>Verschiedene Konzepte unter den besten Konzepten dieser Einheiten.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Zählweise</translation>
    </message>
    <message>
        <source>How was counted. Runs of two modes are not to be compared.</source>
        <translation>Wie gezählt wurde. Läufe zweier Zählweisen sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Best F1</source>
        <translation>Bestes F1</translation>
    </message>
    <message>
        <source>The highest F1 of any unit and concept of the run.</source>
        <translation>Das höchste F1 einer Einheit mit einem Konzept in diesem Lauf.</translation>
    </message>
</context>
<context>
    <name>ConceptColumns</name>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>A run scores all concepts of its sets; a selection is one place or feature that you chose, scored on its own.</source>
        <translation>Ein Lauf bewertet alle Konzepte seiner Mengen; eine Auswahl ist eine einzelne Stelle oder ein Feature, das Sie gewählt haben, für sich bewertet.</translation>
    </message>
    <message>
        <source>selection</source>
        <extracomment>Where a score is from: a scored or imported run, or a selection.</extracomment>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>Modell SHA-256</translation>
    </message>
    <message>
        <source>Of the model&apos;s weights.</source>
        <translation>Der Gewichte des Modells.</translation>
    </message>
    <message>
        <source>Dictionary SHA-256</source>
        <translation>Wörterbuch SHA-256</translation>
    </message>
    <message>
        <source>Of the dictionary&apos;s weights.</source>
        <translation>Der Gewichte des Wörterbuchs.</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Mengen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Version of the program that scored.</source>
        <translation>Version des Programms, das bewertet hat.</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>When it was scored (UTC).</source>
        <translation>Wann bewertet wurde (UTC).</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Konzept</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>Layer and number of the latent in its dictionary, both counted from 0.</source>
        <translation>Schicht und Nummer des Latents in seinem Wörterbuch, beide ab 0 gezählt.</translation>
    </message>
    <message>
        <source>F1 held-out</source>
        <translation>F1 Test</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Where the mean F1 of the test sets would lie in 95 of 100 draws of other records: bootstrap over the records of each set, draws without the concept left out, the two joined as independent (MOVER).</source>
        <translation>Wo das mittlere F1 der Testmengen bei 95 von 100 Ziehungen anderer Sequenzen läge: Bootstrap über die Sequenzen jeder Menge, Ziehungen ohne das Konzept bleiben weg, beide als unabhängig verbunden (MOVER).</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Of the bases where the latent exceeds the threshold, the share that carries the label. Mean of the two test sets.</source>
        <translation>Anteil der Basen mit der Bezeichnung an denen, wo das Latent die Schwelle übersteigt. Mittel der beiden Testmengen.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Of the labelled bases (or, scored by region, of the labelled regions), the share where the latent exceeds the threshold. Mean of the two test sets.</source>
        <translation>Anteil der bezeichneten Basen (oder, nach Bereichen gezählt, der bezeichneten Bereiche), wo das Latent die Schwelle übersteigt. Mittel der beiden Testmengen.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Activation above which the latent counts as firing: the one with the best F1 on the tuning set.</source>
        <translation>Aktivierung, über der das Latent als feuernd gilt: die mit dem besten F1 auf der Abstimmmenge.</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Null F1</source>
        <translation>Zufalls-F1</translation>
    </message>
    <message>
        <source>Mean F1 on the test sets of the same procedure after the labels of every record were turned round by a random offset: what chance gives this latent.</source>
        <translation>Mittleres F1 desselben Verfahrens auf den Testmengen, nachdem die Bezeichnungen jeder Sequenz um einen zufälligen Betrag gedreht wurden: was der Zufall diesem Latent gibt.</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>Share of false discoveries among the rows that are at least this unlikely by chance (Benjamini-Hochberg over all rows of the run).</source>
        <translation>Anteil falscher Entdeckungen unter den Zeilen, die durch Zufall mindestens so unwahrscheinlich sind (Benjamini-Hochberg über alle Zeilen des Laufs).</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>F1 on this test set.</source>
        <translation>F1 auf dieser Testmenge.</translation>
    </message>
    <message>
        <source>Precision on this set.</source>
        <translation>Präzision auf dieser Menge.</translation>
    </message>
    <message>
        <source>Recall on this set.</source>
        <translation>Trefferquote auf dieser Menge.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Zählweise</translation>
    </message>
    <message>
        <source>How was counted. Scores of two modes are not to be compared.</source>
        <translation>Wie gezählt wurde. Bewertungen zweier Zählweisen sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>tuning</source>
        <extracomment>A number of one set, such as &quot;F1, tuning&quot; or &quot;Recall, test 2&quot;.</extracomment>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>test 1</source>
        <translation>Test 1</translation>
    </message>
    <message>
        <source>test 2</source>
        <translation>Test 2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The files or sequences of tuning set, test set 1 and test set 2.</source>
        <translation>Die Dateien oder Sequenzen von Abstimmmenge, Testmenge 1 und Testmenge 2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 regions</source>
        <extracomment>Number of annotated regions, grouped: &quot;1,204 regions&quot;.</extracomment>
        <translation>
            <numerusform>%1 Bereich</numerusform>
            <numerusform>%1 Bereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (selection)</source>
        <extracomment>A concept that stands for what the user selected: &quot;AmpR (selection)&quot;.</extracomment>
        <translation>%1 (Auswahl)</translation>
    </message>
    <message>
        <source>F1 tuning</source>
        <translation>F1 Abst.</translation>
    </message>
    <message>
        <source>F1 on the set that chose the latent&apos;s concept and threshold (set 0). It flatters, so do not quote it; but it is the number to sort and choose by, for then the held-out F1 beside it stays a fair test.</source>
        <translation>F1 auf der Menge, die Konzept und Schwelle des Latents gewählt hat (Menge 0). Es schmeichelt und ist deshalb nicht zum Zitieren; zum Sortieren und Auswählen ist es das richtige, denn dann bleibt das zurückgehaltene F1 daneben eine ehrliche Prüfung.</translation>
    </message>
    <message>
        <source>Mean F1 of the two test sets, which chose nothing: how far what the tuning set chose holds elsewhere. A set that does not carry the concept does not count. The number to quote. Sorted by it, the first rows flatter a little: the best of many is in part luck. F1 is the harmonic mean of precision and recall: 1 is perfect, 0 is none.</source>
        <translation>Mittleres F1 der beiden Testmengen, die nichts gewählt haben: wie weit die Wahl der Abstimmmenge anderswo trägt. Eine Menge, in der das Konzept nicht vorkommt, zählt nicht. Die Zahl zum Zitieren. Danach sortiert, schmeicheln die ersten Zeilen ein wenig: der Beste von vielen verdankt es auch dem Glück. F1 ist das harmonische Mittel von Präzision und Trefferquote: 1 ist vollkommen, 0 ist nichts.</translation>
    </message>
    <message>
        <source>How much was there to be found in the two test sets: labelled bases (bp), or labelled regions where recall counts regions.</source>
        <translation>Wie viel es in den beiden Testmengen zu finden gab: bezeichnete Basen (bp) oder, wo die Trefferquote Bereiche zählt, bezeichnete Bereiche.</translation>
    </message>
    <message>
        <source>Labelled bases (bp) or regions in this set.</source>
        <translation>Bezeichnete Basen (bp) oder Bereiche in dieser Menge.</translation>
    </message>
    <message>
        <source>The genomic language model whose dictionary was scored; &quot;neurons&quot; stands for the model&apos;s own units without a dictionary, &quot;imported&quot; for scores that were computed elsewhere.</source>
        <translation>Das genomische Sprachmodell, dessen Wörterbuch bewertet wurde; „Neuronen“ steht für die eigenen Einheiten des Modells ohne Wörterbuch, „importiert“ für Bewertungen, die anderswo berechnet wurden.</translation>
    </message>
    <message>
        <source>%1 (stale)</source>
        <extracomment>A concept that was scored on a sequence whose topology was another: &quot;AmpR (stale)&quot;.</extracomment>
        <translation>%1 (veraltet)</translation>
    </message>
    <message>
        <source>Feature labels taken as one meaning, with their synonyms. &quot;Stale&quot; are scores on a sequence that was made circular or linear since; &quot;other dictionary&quot; are those of latents that are not listed now: a click lists them.</source>
        <translation>Bezeichnungen von Features, die als eine Bedeutung gelten, mit ihren Synonymen. „Veraltet“ sind Bewertungen auf einer Sequenz, die seither zirkulär oder linear gemacht wurde; „anderes Wörterbuch“ die von Latents, die gerade nicht aufgeführt sind: Ein Klick führt sie auf.</translation>
    </message>
    <message>
        <source>%1 (other dictionary)</source>
        <extracomment>A concept of another dictionary than the one in use: &quot;AmpR (other dictionary)&quot;.</extracomment>
        <translation>%1 (anderes Wörterbuch)</translation>
    </message>
</context>
<context>
    <name>CosineColumns</name>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>A click selects it.</source>
        <translation>Ein Klick wählt es aus.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the latent is called in this project.</source>
        <translation>Wie das Latent in diesem Projekt heißt.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Between the directions of probe and latent: 1 is the same direction, 0 none of it, below 0 the opposite.</source>
        <translation>Zwischen den Richtungen von Sonde und Latent: 1 ist dieselbe Richtung, 0 nichts davon, unter 0 die entgegengesetzte.</translation>
    </message>
</context>
<context>
    <name>DesignColumns</name>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>The sequence with the region written anew; one row is the sequence as it was.</source>
        <translation>Die Sequenz mit neu geschriebenem Bereich; eine Zeile ist die Sequenz, wie sie war.</translation>
    </message>
    <message>
        <source>Steered log-likelihood</source>
        <translation>Log-Likelihood, gesteuert</translation>
    </message>
    <message>
        <source>Pseudo-log-likelihood of the region&apos;s tokens under the steered model, each masked in turn, in nats: nearer to 0 is likelier.</source>
        <translation>Pseudo-Log-Likelihood der Token des Bereichs im gesteuerten Modell, jedes der Reihe nach maskiert, in Nats: näher an 0 ist wahrscheinlicher.</translation>
    </message>
    <message>
        <source>Plain log-likelihood</source>
        <translation>Log-Likelihood, ungesteuert</translation>
    </message>
    <message>
        <source>The same under the model as it is.</source>
        <translation>Dasselbe im Modell, wie es ist.</translation>
    </message>
    <message>
        <source>Substitutions</source>
        <translation>Austausche</translation>
    </message>
    <message>
        <source>Bases that differ from the sequence as it was.</source>
        <translation>Basen, die sich von der ursprünglichen Sequenz unterscheiden.</translation>
    </message>
    <message>
        <source>Frames kept</source>
        <translation>Leserahmen erhalten</translation>
    </message>
    <message>
        <source>Reading frames touching the region that still start, run open and stop where they did: the annotated coding sequences, or without any the open frames of 30 amino acids and more.</source>
        <translation>Leserahmen am Bereich, die noch starten, offen sind und enden, wo sie es taten: die annotierten kodierenden Sequenzen, oder ohne solche die offenen Rahmen ab 30 Aminosäuren.</translation>
    </message>
    <message>
        <source>Frames broken</source>
        <translation>Leserahmen zerstört</translation>
    </message>
    <message>
        <source>Reading frames that do not.</source>
        <translation>Leserahmen, die es nicht tun.</translation>
    </message>
    <message>
        <source>Amino acids changed</source>
        <translation>Aminosäuren geändert</translation>
    </message>
    <message>
        <source>In the reading frames that are kept; n/a where none is.</source>
        <translation>In den erhaltenen Leserahmen; k. A., wo keiner erhalten ist.</translation>
    </message>
</context>
<context>
    <name>DesignTexts</name>
    <message>
        <source>%1, with no dial turned</source>
        <translation>%1, ohne gestellten Regler</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <comment>sequence, dials</comment>
        <translation>%1, mit %2</translation>
    </message>
    <message>
        <source>%1 ablated</source>
        <translation>%1 abgeschaltet</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>latent, value</comment>
        <translation>%1 = %2</translation>
    </message>
</context>
<context>
    <name>DifferenceColumns</name>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>The latent; a click selects it.</source>
        <translation>Das Latent; ein Klick wählt es.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>The latent&apos;s name or best concept.</source>
        <translation>Name oder bestes Konzept des Latents.</translation>
    </message>
    <message>
        <source>Higher in</source>
        <translation>Höher in</translation>
    </message>
    <message>
        <source>The group where it is higher.</source>
        <translation>Die Gruppe, in der es höher ist.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>How likely a sequence of group %1 lies above one of group %2, ties counting half: 1 always, 0 never, .5 no difference.</source>
        <translation>Wie wahrscheinlich eine Sequenz der Gruppe %1 über einer der Gruppe %2 liegt, Gleichstand zählt halb: 1 immer, 0 nie, 0,5 kein Unterschied.</translation>
    </message>
    <message>
        <source>Epsilon squared of Kruskal and Wallis: 0 no difference, 1 the groups do not overlap.</source>
        <translation>Epsilon-Quadrat nach Kruskal und Wallis: 0 kein Unterschied, 1 die Gruppen überlappen nicht.</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Mann and Whitney: how often groups that do not differ would look at least so different.</source>
        <translation>Mann und Whitney: wie oft Gruppen ohne Unterschied mindestens so verschieden aussähen.</translation>
    </message>
    <message>
        <source>Kruskal and Wallis: how often groups that do not differ would look at least so different.</source>
        <translation>Kruskal und Wallis: wie oft Gruppen ohne Unterschied mindestens so verschieden aussähen.</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>The same over all latents that were tested (Benjamini and Hochberg): of the rows with a q of .05 or less, one in twenty is expected to be chance.</source>
        <translation>Dasselbe über alle geprüften Latents (Benjamini und Hochberg): Von den Zeilen mit einem q von 0,05 oder weniger ist eine von zwanzig als Zufall zu erwarten.</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>Mean over group %1 of the share of a sequence&apos;s tokens where the latent is active.</source>
        <translation>Mittel über Gruppe %1 des Anteils der Token einer Sequenz, an denen das Latent aktiv ist.</translation>
    </message>
    <message>
        <source>Mean over group %1 of the latent&apos;s largest activation in a sequence.</source>
        <translation>Mittel über Gruppe %1 der größten Aktivierung des Latents in einer Sequenz.</translation>
    </message>
    <message>
        <source>Fires in %1</source>
        <translation>Feuert in %1</translation>
    </message>
    <message>
        <source>Sequences of group %1 in which the latent fires.</source>
        <translation>Sequenzen der Gruppe %1, in denen das Latent feuert.</translation>
    </message>
</context>
<context>
    <name>EditTexts</name>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>Largest change</source>
        <translation>Größte Änderung</translation>
    </message>
    <message>
        <source>of any latent</source>
        <translation>irgendeines Latents</translation>
    </message>
    <message>
        <source>Log-likelihood, after minus before (nats)</source>
        <translation>Log-Likelihood, nachher minus vorher (nat)</translation>
    </message>
    <message>
        <source>k-mer model: log-likelihood, after minus before (nats)</source>
        <translation>k-mer-Modell: Log-Likelihood, nachher minus vorher (nat)</translation>
    </message>
    <message>
        <source>Largest change of a latent</source>
        <translation>Größte Änderung eines Latents</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>amino acids, effect</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, %2: log-likelihood %3 nats, by the k-mer model %4.</source>
        <comment>sequence, edit</comment>
        <translation>%1, %2: Log-Likelihood %3 nat, nach dem k-mer-Modell %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1 latents change.</source>
        <translation>
            <numerusform>%1 Latent ändert sich.</numerusform>
            <numerusform>%1 Latents ändern sich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultColumns</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Missed: a labelled region of which less than half exceeds the threshold. False: a stretch above the threshold outside the label; stretches less than 30 bases apart are one.</source>
        <translation>Verfehlt: ein bezeichneter Bereich, von dem weniger als die Hälfte die Schwelle übersteigt. Falsch: ein Stück über der Schwelle außerhalb der Bezeichnung; Stücke mit weniger als 30 Basen Abstand gelten als eines.</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>The set of records: tuning, or one of the two test sets.</source>
        <translation>Die Menge der Sequenzen: Abstimmung oder eine der beiden Testmengen.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>The record in which it lies.</source>
        <translation>Die Sequenz, in der es liegt.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>First and last base, counted from 1. A click goes there.</source>
        <translation>Erste und letzte Base, ab 1 gezählt. Ein Klick geht dorthin.</translation>
    </message>
    <message>
        <source>Bases from the first to the last.</source>
        <translation>Basen von der ersten bis zur letzten.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Of a missed region, the share of its bases where the latent exceeds the threshold.</source>
        <translation>Von einem verfehlten Bereich der Anteil der Basen, wo das Latent die Schwelle übersteigt.</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Highest activation of the latent there, the mean over the reading frames.</source>
        <translation>Höchste Aktivierung des Latents dort, Mittel über die Leserahmen.</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>Länge (bp)</translation>
    </message>
</context>
<context>
    <name>FeatureColumns</name>
    <message>
        <source>Shown</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Whether the feature is drawn on the map and above the tracks. Space shows or hides it.</source>
        <translation>Ob das Feature auf der Karte und über den Spuren gezeichnet wird. Die Leertaste blendet es ein oder aus.</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>sichtbar</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour of the feature: the file&apos;s own, or else that of its type. A click changes it.</source>
        <translation>Farbe des Features: die der Datei, sonst die seines Typs. Ein Klick ändert sie.</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>Name of the feature: its label, gene or product, or else its type.</source>
        <translation>Name des Features: seine Bezeichnung, sein Gen oder Produkt, sonst sein Typ.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Feature key of the file, such as CDS or rep_origin.</source>
        <translation>Feature-Schlüssel der Datei, etwa CDS oder rep_origin.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>First base of the feature, counted from 1.</source>
        <translation>Erste Base des Features, ab 1 gezählt.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Last base of the feature, counted from 1. Smaller than the start if it runs over the origin.</source>
        <translation>Letzte Base des Features, ab 1 gezählt. Kleiner als der Anfang, wenn es über den Nullpunkt läuft.</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>Länge (bp)</translation>
    </message>
    <message>
        <source>Bases from start to end, both counted.</source>
        <translation>Basen vom Anfang bis zum Ende, beide mitgezählt.</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>Strang</translation>
    </message>
    <message>
        <source>Strand on which the feature reads, or none.</source>
        <translation>Strang, auf dem das Feature gelesen wird, oder keiner.</translation>
    </message>
    <message>
        <source>%1, made or changed by hand</source>
        <translation>%1, von Hand gemacht oder geändert</translation>
    </message>
</context>
<context>
    <name>FidelityColumns</name>
    <message>
        <source>Share of the loss that the SAE recovers: 1 - (CE SAE - CE model) / (CE zero - CE model). 0 % is as bad as zeros at the site, 100 % as good as the model&apos;s own activations; it may lie below and above.</source>
        <translation>Anteil des Verlusts, den der SAE zurückgewinnt: 1 - (CE SAE - CE Modell) / (CE Null - CE Modell). 0 % ist so schlecht wie Nullen am Ableseort, 100 % so gut wie die eigenen Aktivierungen des Modells; er kann darunter und darüber liegen.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Sequence that the losses are means over.</source>
        <translation>Sequenz, über die die Verluste gemittelt sind.</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Zurückgewonnen</translation>
    </message>
    <message>
        <source>Unclipped</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>The same share between 0 % and 100 %, as the reference gives it.</source>
        <translation>Derselbe Anteil zwischen 0 % und 100 %, wie ihn die Referenz angibt.</translation>
    </message>
    <message>
        <source>CE model</source>
        <translation>CE Modell</translation>
    </message>
    <message>
        <source>Mean cross-entropy of the sequence&apos;s tokens, in nats, nothing replaced.</source>
        <translation>Mittlere Kreuzentropie der Token der Sequenz in Nats, nichts ersetzt.</translation>
    </message>
    <message>
        <source>CE zero</source>
        <translation>CE Null</translation>
    </message>
    <message>
        <source>The same with zeros at the site.</source>
        <translation>Dasselbe mit Nullen am Ableseort.</translation>
    </message>
    <message>
        <source>CE SAE</source>
        <translation>CE SAE</translation>
    </message>
    <message>
        <source>The same with the SAE&apos;s reconstruction at the site.</source>
        <translation>Dasselbe mit der Rekonstruktion des SAE am Ableseort.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens that were scored; 0: the sequence is too short.</source>
        <translation>Bewertete Token; 0: Die Sequenz ist zu kurz.</translation>
    </message>
</context>
<context>
    <name>GroupColumns</name>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>The sequence, as it was read through the model.</source>
        <translation>Die Sequenz, wie sie durch das Modell gelesen wurde.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>The group that it is compared in; a dash: none.</source>
        <translation>Die Gruppe, in der sie verglichen wird; ein Strich: keine.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>Annotated ranges of the sequence.</source>
        <translation>Annotierte Bereiche der Sequenz.</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>Länge (bp)</translation>
    </message>
    <message>
        <source>Bases of the sequence.</source>
        <translation>Basen der Sequenz.</translation>
    </message>
</context>
<context>
    <name>HitColumns</name>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>The sequence that was searched for.</source>
        <translation>Die Sequenz, nach der gesucht wurde.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Columns of the alignment with the same base on both sides, in per cent.</source>
        <translation>Spalten des Alignments mit der gleichen Base auf beiden Seiten, in Prozent.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Share of the query that lies in the alignment.</source>
        <translation>Anteil der Anfrage, der im Alignment liegt.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Bit score: the alignment&apos;s score in units that do not depend on how it was scored.</source>
        <translation>Bit-Score: die Bewertung des Alignments in Einheiten, die nicht davon abhängen, wie bewertet wurde.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Columns of the alignment, gaps included.</source>
        <translation>Spalten des Alignments, Lücken eingeschlossen.</translation>
    </message>
    <message>
        <source>Mismatches</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Columns with another base.</source>
        <translation>Spalten mit einer anderen Base.</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Gap openings, however long the gaps are.</source>
        <translation>Zahl der Lücken, wie lang sie auch sind.</translation>
    </message>
    <message>
        <source>Query start</source>
        <translation>Anfrage von</translation>
    </message>
    <message>
        <source>First base on the query.</source>
        <translation>Erste Base auf der Anfrage.</translation>
    </message>
    <message>
        <source>Query end</source>
        <translation>Anfrage bis</translation>
    </message>
    <message>
        <source>Last base on the query.</source>
        <translation>Letzte Base auf der Anfrage.</translation>
    </message>
    <message>
        <source>Subject start</source>
        <translation>Treffer von</translation>
    </message>
    <message>
        <source>First base on the subject; the larger one on the other strand.</source>
        <translation>Erste Base auf der getroffenen Sequenz; auf dem Gegenstrang die größere.</translation>
    </message>
    <message>
        <source>Subject end</source>
        <translation>Treffer bis</translation>
    </message>
    <message>
        <source>Last base on the subject.</source>
        <translation>Letzte Base auf der getroffenen Sequenz.</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>Strang</translation>
    </message>
    <message>
        <source>The subject&apos;s strand that is like the query.</source>
        <translation>Der Strang der getroffenen Sequenz, der wie die Anfrage ist.</translation>
    </message>
    <message>
        <source>Subject length</source>
        <translation>Länge der getroffenen Sequenz</translation>
    </message>
    <message>
        <source>Bases of the subject.</source>
        <translation>Basen der getroffenen Sequenz.</translation>
    </message>
    <message>
        <source>Hits of query</source>
        <translation>Treffer der Anfrage</translation>
    </message>
    <message>
        <source>Hits of the same query with an e-value of 0.00001 or less.</source>
        <translation>Treffer derselben Anfrage mit einem E-Wert von höchstens 0,00001.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Getroffene Sequenz</translation>
    </message>
    <message>
        <source>The sequence of the corpus in which it was found.</source>
        <translation>Die Sequenz des Korpus, in der sie gefunden wurde.</translation>
    </message>
    <message>
        <source>E-value</source>
        <translation>E-Wert</translation>
    </message>
    <message>
        <source>How many alignments as good as this chance alone would make in a corpus of this size; the smaller, the better.</source>
        <translation>Wie viele so gute Alignments der Zufall allein in einem Korpus dieser Größe ergäbe; je kleiner, desto besser.</translation>
    </message>
</context>
<context>
    <name>LatentColumns</name>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>Layer and number of the latent in its dictionary, both counted from 0.</source>
        <translation>Schicht und Nummer des Latents in seinem Wörterbuch, beide ab 0 gezählt.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of the latent&apos;s activation that lies inside features with this label, over all records.</source>
        <translation>Anteil der Aktivierung des Latents, der in Features mit dieser Bezeichnung liegt, über alle Sequenzen.</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Highest activation of the latent at any token of any record and reading frame.</source>
        <translation>Höchste Aktivierung des Latents an irgendeinem Token irgendeiner Sequenz und irgendeines Leserahmens.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Share of all tokens at which the latent is not zero, over all records and frames.</source>
        <translation>Anteil aller Token, an denen das Latent nicht null ist, über alle Sequenzen und Leserahmen.</translation>
    </message>
    <message>
        <source>Fires in</source>
        <translation>Feuert in</translation>
    </message>
    <message>
        <source>Number of records with at least one token at which the latent is not zero.</source>
        <translation>Zahl der Sequenzen mit mindestens einem Token, an dem das Latent nicht null ist.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Your note on the latent.</source>
        <translation>Die eigene Notiz zum Latent.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>nicht angeheftet</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Held-out F1 of the latent&apos;s best concept: the mean of the two test sets, at the threshold that the tuning set chose. n/a: no concept was scored, or none reached the least F1.</source>
        <translation>Zurückgehaltenes F1 des besten Konzepts: das Mittel der beiden Testmengen bei der Schwelle, die die Abstimmmenge gewählt hat. n/a: Es wurde kein Konzept bewertet, oder keines erreichte das kleinste F1.</translation>
    </message>
    <message>
        <source>A pin in the track&apos;s colour: pinned, shown as a track. A click or Space pins.</source>
        <translation>Eine Nadel in der Farbe der Spur: angeheftet, als Spur gezeigt. Ein Klick oder die Leertaste heftet an.</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Mean cosine of the latent&apos;s direction and its match in dictionaries trained from other seeds, matched one to one. .70 and above: it comes back, which is evidence. Below: this seed alone may have made it. n/a: not measured; choose two runs in the Training panel.</source>
        <translation>Mittlerer Kosinus zwischen der Richtung des Latents und seiner Entsprechung in Wörterbüchern aus anderen Startwerten, eins zu eins zugeordnet. Ab 0,70: Es kehrt wieder, das ist ein Beleg. Darunter: Vielleicht hat nur dieser Startwert es hervorgebracht. k. A.: nicht gemessen; wählen Sie zwei Läufe im Bereich Training.</translation>
    </message>
    <message>
        <source>Your own name for the latent; or else its best concept by held-out F1, once concepts were scored, in grey where that is below .50; or else, in grey with a question mark, a guess: the feature that its activations touch most beyond chance in the sequences read. The tool tip of a label says which.</source>
        <translation>Der eigene Name für das Latent; sonst sein bestes Konzept nach zurückgehaltenem F1, sobald Konzepte bewertet wurden, in Grau, wo es unter 0,50 liegt; sonst, in Grau mit Fragezeichen, eine Vermutung: das Feature, das seine Aktivierungen in den gelesenen Sequenzen am deutlichsten häufiger als zufällig berühren. Die Kurzhilfe einer Bezeichnung sagt, was davon gilt.</translation>
    </message>
</context>
<context>
    <name>LatentMapTexts</name>
    <message>
        <source>family %1</source>
        <translation>Familie %1</translation>
    </message>
    <message>
        <source>other concepts, or none</source>
        <translation>andere Konzepte oder keines</translation>
    </message>
    <message>
        <source>other families, or none</source>
        <translation>andere Familien oder keine</translation>
    </message>
    <message>
        <source>best concept %1, F1 %2</source>
        <translation>bestes Konzept %1, F1 %2</translation>
    </message>
    <message>
        <source>Component %1 (%2 of the variance)</source>
        <translation>Komponente %1 (%2 der Varianz)</translation>
    </message>
    <message numerus="yes">
        <source>%n latents by the directions in which the dictionary adds them to the model. The plane holds %1 of what tells the directions apart: what is far apart here is, what is near need not be near.</source>
        <translation>
            <numerusform>%n Latent nach den Richtungen, in denen das Wörterbuch sie dem Modell hinzufügt. Die Ebene enthält %1 von dem, was die Richtungen unterscheidet: Was hier fern ist, ist es auch; was nahe ist, muss es nicht sein.</numerusform>
            <numerusform>%n Latents nach den Richtungen, in denen das Wörterbuch sie dem Modell hinzufügt. Die Ebene enthält %1 von dem, was die Richtungen unterscheidet: Was hier fern ist, ist es auch; was nahe ist, muss es nicht sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n latents, each beside those whose directions are nearest to its own (t-SNE, divergence %1). Who is a neighbour means something; how far groups are from each other does not.</source>
        <translation>
            <numerusform>%n Latent, neben denen, deren Richtungen der eigenen am nächsten sind (t-SNE, Divergenz %1). Wer Nachbar ist, bedeutet etwas; wie weit Gruppen voneinander entfernt sind, nicht.</numerusform>
            <numerusform>%n Latents, jedes neben denen, deren Richtungen der eigenen am nächsten sind (t-SNE, Divergenz %1). Wer Nachbar ist, bedeutet etwas; wie weit Gruppen voneinander entfernt sind, nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n latents, each beside those with which it fires at the same tokens of this project&apos;s sequences; lines lead to the most frequent three.</source>
        <translation>
            <numerusform>%n Latent, neben denen, mit denen es an denselben Token der Sequenzen dieses Projekts feuert; Linien führen zu den drei häufigsten.</numerusform>
            <numerusform>%n Latents, jedes neben denen, mit denen es an denselben Token der Sequenzen dieses Projekts feuert; Linien führen zu den drei häufigsten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fire with none of the others, and are left out.</source>
        <translation>
            <numerusform>%n feuert mit keinem der anderen und bleibt weg.</numerusform>
            <numerusform>%n feuern mit keinem der anderen und bleiben weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (family %2)</source>
        <comment>concept, number</comment>
        <translation>%1 (Familie %2)</translation>
    </message>
</context>
<context>
    <name>MetaChildColumns</name>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>Layer and number of the latent.</source>
        <translation>Schicht und Nummer des Latents.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Its name in this project.</source>
        <translation>Sein Name in diesem Projekt.</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Konzepte</translation>
    </message>
    <message>
        <source>Its best concept when the meta-SAE was trained.</source>
        <translation>Sein bestes Konzept, als der Meta-SAE trainiert wurde.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Of that concept.</source>
        <translation>Dieses Konzepts.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How active the meta-latent is on the latent&apos;s direction.</source>
        <translation>Wie aktiv das Meta-Latent auf der Richtung des Latents ist.</translation>
    </message>
</context>
<context>
    <name>MetaLatentColumns</name>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Number of the meta-latent, from 0.</source>
        <translation>Nummer des Meta-Latents, ab 0.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>The concept that most of its 20 nearest latents have.</source>
        <translation>Das Konzept, das die meisten seiner 20 nächsten Latents haben.</translation>
    </message>
    <message>
        <source>Purity</source>
        <translation>Reinheit</translation>
    </message>
    <message>
        <source>Share of these 20, or of all where there are fewer, that have it.</source>
        <translation>Anteil dieser 20, oder aller, wo es weniger sind, die es haben.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Share of all latents with this concept that are in the family.</source>
        <translation>Anteil aller Latents mit diesem Konzept, die zur Familie gehören.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Latents on which the meta-latent is active.</source>
        <translation>Latents, auf denen das Meta-Latent aktiv ist.</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Mean strength on the 20 nearest latents, times the length of its direction.</source>
        <translation>Mittlere Stärke auf den 20 nächsten Latents mal Länge seiner Richtung.</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Mean cosine between its direction and its matches in the meta-SAEs of other seeds; n/a: trained from one seed.</source>
        <translation>Mittlerer Kosinus zwischen seiner Richtung und ihren Entsprechungen in den Meta-SAEs anderer Startwerte; n/a: aus einem Startwert trainiert.</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>A pin in the track&apos;s colour: the family has a track and a ring, the sum of its latents&apos; activations, each times its strength. A click or Space pins.</source>
        <translation>Eine Nadel in der Farbe der Spur: Die Familie hat eine Spur und einen Ring, die Summe der Aktivierungen ihrer Latents, jede mal ihrer Stärke. Ein Klick oder die Leertaste heftet an.</translation>
    </message>
    <message>
        <source>track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Konzept</translation>
    </message>
    <message>
        <source>What the family as a whole outlines best, found anew on the sets of the project&apos;s concept scores; - before it was scored, and where nothing reached the least F1.</source>
        <translation>Was die Familie als Ganze am besten umreißt, neu gesucht auf den Mengen der Konzeptbewertung des Projekts; -, bevor sie bewertet wurde und wo nichts den kleinsten F1 erreichte.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Held-out F1 of that concept: the mean of the two test sets, at the threshold that the tuning set chose. The tool tip has the interval and the control.</source>
        <translation>F1 dieses Konzepts auf zurückgehaltenen Sequenzen: das Mittel der zwei Testmengen, mit der Schwelle, die die Abstimmmenge gewählt hat. Der Tooltip nennt Intervall und Kontrolle.</translation>
    </message>
    <message>
        <source>has a track</source>
        <translation>hat eine Spur</translation>
    </message>
    <message>
        <source>has no track</source>
        <translation>hat keine Spur</translation>
    </message>
</context>
<context>
    <name>MetaSaeColumns</name>
    <message>
        <source>Meta-SAE</source>
        <translation>Meta-SAE</translation>
    </message>
    <message>
        <source>Name of its run; the tool tip has its folder.</source>
        <translation>Name seines Laufs; der Tooltip nennt seinen Ordner.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Whether its families are those of the panel, or it belongs to another dictionary.</source>
        <translation>Ob seine Familien die des Panels sind oder ob er zu einem anderen Wörterbuch gehört.</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>What it was trained on: latents, or the control&apos;s random directions.</source>
        <translation>Worauf er trainiert wurde: Latents oder die zufälligen Richtungen der Kontrolle.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>L0</source>
        <translation>L0</translation>
    </message>
    <message>
        <source>Families that a latent belongs to, on average.</source>
        <translation>Familien, zu denen ein Latent im Mittel gehört.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Mean squared error of a direction, summed over its dimensions.</source>
        <translation>Mittlerer quadratischer Fehler einer Richtung, über ihre Dimensionen summiert.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>Share of the directions&apos; variance that it gives back.</source>
        <translation>Anteil der Varianz der Richtungen, den er wiedergibt.</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Mean cosine between its directions and their matches in the meta-SAEs of other seeds; n/a: trained from one seed.</source>
        <translation>Mittlerer Kosinus zwischen seinen Richtungen und ihren Entsprechungen in den Meta-SAEs anderer Startwerte; n/a: aus einem Startwert trainiert.</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>Meta-latents, with those that are active on no latent.</source>
        <translation>Meta-Latents, auch jene, die auf keinem Latent aktiv sind.</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>How few families a latent belongs to.</source>
        <translation>Wie erreicht wird, dass ein Latent zu wenigen Familien gehört.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Penalty of JumpReLU on the number of families of a latent.</source>
        <translation>Strafe von JumpReLU auf die Zahl der Familien eines Latents.</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Families of a latent that BatchTopK keeps, on average.</source>
        <translation>Familien eines Latents, die BatchTopK im Mittel behält.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the first weights and of the order of the latents.</source>
        <translation>Startwert der ersten Gewichte und der Reihenfolge der Latents.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Latents, or as many random directions, that it was trained on.</source>
        <translation>Latents, oder ebenso viele zufällige Richtungen, auf denen er trainiert wurde.</translation>
    </message>
</context>
<context>
    <name>ModelColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder on the model shelf, or where else the model lies.</source>
        <translation>Ordner im Modellregal oder wo das Modell sonst liegt.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>gLM: a genomic language model. SAE: a sparse autoencoder for one of its layers.</source>
        <translation>gLM: ein genomisches Sprachmodell. SAE: ein Sparse Autoencoder für eine seiner Schichten.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Family of the gLM, or architecture of the SAE.</source>
        <translation>Familie des gLM oder Architektur des SAE.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Layers of the gLM.</source>
        <translation>Schichten des gLM.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Numbers a token: hidden size of the gLM, activation_dim of the SAE. An SAE fits a gLM of its own width.</source>
        <translation>Zahlen je Token: hidden size des gLM, activation_dim des SAE. Ein SAE passt zu einem gLM seiner Breite.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Weights of the gLM that are used, counted from its configuration.</source>
        <translation>Verwendete Gewichte des gLM, nach seiner Konfiguration gezählt.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Units of the SAE (dict_size).</source>
        <translation>Einheiten des SAE (dict_size).</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Layer that the SAE was trained on, counted from 0, where its configuration or the catalogue says so.</source>
        <translation>Schicht, an der der SAE trainiert wurde, ab 0 gezählt, soweit seine Konfiguration oder der Katalog sie nennt.</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt zu</translation>
    </message>
    <message>
        <source>gLMs listed here that have the SAE&apos;s width and layer.</source>
        <translation>Hier aufgeführte gLMs, die Breite und Schicht des SAE haben.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>On disk; of a model that is not downloaded, about what there is to download.</source>
        <translation>Auf der Platte; bei einem nicht heruntergeladenen Modell ungefähr, was herunterzuladen ist.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Terms of the publisher; empty where nothing is known.</source>
        <translation>Bedingungen des Herausgebers; leer, wo nichts bekannt ist.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>On disk, downloading, unfinished, unreadable, or to be downloaded.</source>
        <translation>Vorhanden, beim Herunterladen, unvollständig, unlesbar oder noch herunterzuladen.</translation>
    </message>
</context>
<context>
    <name>ModelValues</name>
    <message>
        <source>paper-compatible: the first 1,024 tokens</source>
        <translation>wie im Artikel: die ersten 1,024 Token</translation>
    </message>
    <message>
        <source>whole sequences</source>
        <translation>ganze Sequenzen</translation>
    </message>
    <message>
        <source>activations normalised</source>
        <translation>Aktivierungen normiert</translation>
    </message>
    <message>
        <source>activations not normalised</source>
        <translation>Aktivierungen nicht normiert</translation>
    </message>
    <message numerus="yes">
        <source>Layer %1, %2; %3; %4; mean of %n sequences, %5</source>
        <translation>
            <numerusform>Schicht %1, %2; %3; %4; Mittel über %n Sequenz, %5</numerusform>
            <numerusform>Schicht %1, %2; %3; %4; Mittel über %n Sequenzen, %5</numerusform>
        </translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>wird heruntergeladen</translation>
    </message>
    <message>
        <source>downloading, %1</source>
        <translation>wird heruntergeladen, %1</translation>
    </message>
    <message>
        <source>Trained on layer</source>
        <translation>Trainiert an Schicht</translation>
    </message>
    <message>
        <source>To download, about</source>
        <translation>Herunterzuladen, etwa</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>This project is read only, so nothing new can be stored in it.</source>
        <translation>Dieses Projekt ist schreibgeschützt; es kann nichts Neues darin gespeichert werden.</translation>
    </message>
    <message>
        <source>Add a sequence to measure it on.</source>
        <translation>Eine Sequenz hinzufügen, an der gemessen werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>The project has %n sequences now: measure again to cover them.</source>
        <translation>
            <numerusform>Das Projekt hat jetzt %n Sequenz: erneut messen, um sie zu erfassen.</numerusform>
            <numerusform>Das Projekt hat jetzt %n Sequenzen: erneut messen, um sie zu erfassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring...</source>
        <translation>Es wird gemessen ...</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2 from %3.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %2 von %3.</translation>
    </message>
</context>
<context>
    <name>ReadingTexts</name>
    <message numerus="yes">
        <source>Reading of %n sequences</source>
        <translation>
            <numerusform>Lesen von %n Sequenz</numerusform>
            <numerusform>Lesen von %n Sequenzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionColumns</name>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Its name. A click goes there.</source>
        <translation>Sein Name. Ein Klick führt hin.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>The record that it lies on.</source>
        <translation>Die Sequenz, auf der er liegt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>First base, counted from 1.</source>
        <translation>Erste Base, gezählt ab 1.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Last base, counted from 1. Smaller than the start if it runs over the origin.</source>
        <translation>Letzte Base, gezählt ab 1. Kleiner als der Anfang, wenn er über den Ursprung läuft.</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>Länge (bp)</translation>
    </message>
    <message>
        <source>Bases from start to end, both counted.</source>
        <translation>Basen vom Anfang bis zum Ende, beide gezählt.</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>Share of the activations&apos; variance that the dictionary gives back.</source>
        <translation>Anteil der Varianz der Aktivierungen, den das Wörterbuch wiedergibt.</translation>
    </message>
    <message>
        <source>L0</source>
        <translation>L0</translation>
    </message>
    <message>
        <source>Latents active a token.</source>
        <translation>Aktive Latents je Token.</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Latents that have not fired for long: they are of no use.</source>
        <translation>Latents, die lange nicht gefeuert haben: Sie nützen nichts.</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Konzepte</translation>
    </message>
    <message>
        <source>Annotated concepts that one latent outlines with F1 above .5 on held-out sequences.</source>
        <translation>Annotierte Konzepte, die ein Latent auf zurückgehaltenen Sequenzen mit F1 über 0,5 umreißt.</translation>
    </message>
    <message>
        <source>Best F1</source>
        <translation>Bestes F1</translation>
    </message>
    <message>
        <source>Highest F1 of a concept on held-out sequences.</source>
        <translation>Höchstes F1 eines Konzepts auf zurückgehaltenen Sequenzen.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Newest loss that was logged; smaller is better.</source>
        <translation>Neuester aufgezeichneter Verlust; kleiner ist besser.</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>How the dictionary keeps few latents active.</source>
        <translation>Wie das Wörterbuch wenige Latents aktiv hält.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Layer of the model, 0-based, whose activations are taken.</source>
        <translation>Schicht des Modells, ab 0 gezählt, deren Aktivierungen genommen werden.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Latents of the dictionary.</source>
        <translation>Latents des Wörterbuchs.</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Latents kept a token, on average over a batch.</source>
        <translation>Latents, die je Token behalten werden, im Mittel über einen Stapel.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Above it a latent counts as active once the training is over.</source>
        <translation>Darüber gilt ein Latent nach dem Training als aktiv.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Tokens a step.</source>
        <translation>Token je Schritt.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Learning rate that was asked for.</source>
        <translation>Verlangte Lernrate.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the first weights and of the order of the tokens.</source>
        <translation>Startwert der ersten Gewichte und der Reihenfolge der Token.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Name of its folder.</source>
        <translation>Name seines Ordners.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>trains</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>is stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What becomes of the run; a paused one can go on.</source>
        <translation>Was aus dem Lauf wird; ein pausierter kann weitergehen.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps done, of those that were asked for.</source>
        <translation>Getane Schritte, von den verlangten.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>vorzeitig beendet</translation>
    </message>
    <message>
        <source>waits, place %1</source>
        <comment>place in the queue</comment>
        <translation>wartet, Platz %1</translation>
    </message>
</context>
<context>
    <name>ScanTexts</name>
    <message>
        <source>%1 with %2 bases: %3 of %4 of %5 queries, %6.</source>
        <translation>%1 mit %2 Basen durchsucht: %3 von %4 der %5 Anfragen, %6.</translation>
    </message>
    <message>
        <source>%1 with %2 bases: nothing like the queries is in them.</source>
        <translation>%1 mit %2 Basen durchsucht: nichts darin gleicht den Anfragen.</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>%n Datei war nicht zu lesen.</numerusform>
            <numerusform>%n Dateien waren nicht zu lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched %Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln sequences</source>
        <translation>
            <numerusform>in %Ln Sequenz</numerusform>
            <numerusform>in %Ln Sequenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with %2 bases: %3 %4.</source>
        <translation>%1 mit %2 Basen durchsucht: %3 %4.</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln queries</source>
        <translation>
            <numerusform>von %Ln Anfrage</numerusform>
            <numerusform>von %Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %3, read from %4.</source>
        <comment>hits, queries, sequences, file</comment>
        <translation>%1 %2 %3, gelesen aus %4.</translation>
    </message>
    <message>
        <source>The table has the first %1; the scan&apos;s folder has all, in a file of %2.</source>
        <translation>Die Tabelle hat die ersten %1; alle liegen im Ordner der Suche, in einer Datei von %2.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step of a job, per cent</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: these are the first %Ln hits; the others follow at the end.</source>
        <translation>
            <numerusform>%1: Dies ist der erste %Ln Treffer; die übrigen folgen am Ende.</numerusform>
            <numerusform>%1: Dies sind die ersten %Ln Treffer; die übrigen folgen am Ende.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln hits so far; their e-values are not final yet.</source>
        <translation>
            <numerusform>%1: bisher %Ln Treffer; sein E-Wert ist noch nicht endgültig.</numerusform>
            <numerusform>%1: bisher %Ln Treffer; ihre E-Werte sind noch nicht endgültig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan for %1</source>
        <translation>Suche nach %1</translation>
    </message>
</context>
<context>
    <name>ScoreChoiceTexts</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n concepts</source>
        <translation>
            <numerusform>%n Konzept</numerusform>
            <numerusform>%n Konzepte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetColumns</name>
    <message>
        <source>tuning</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>test 1</source>
        <translation>Test 1</translation>
    </message>
    <message>
        <source>test 2</source>
        <translation>Test 2</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>The record.</source>
        <translation>Die Sequenz.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>The set to which the record belongs; a dash: none.</source>
        <translation>Die Menge, zu der die Sequenz gehört; ein Strich: keine.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>Annotated ranges of the record.</source>
        <translation>Annotierte Bereiche der Sequenz.</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>Länge (bp)</translation>
    </message>
    <message>
        <source>Bases of the record.</source>
        <translation>Basen der Sequenz.</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>What is known of the record, such as whether the model was trained on it.</source>
        <translation>Was über die Sequenz bekannt ist, etwa ob das Modell mit ihr trainiert wurde.</translation>
    </message>
</context>
<context>
    <name>ShardColumns</name>
    <message>
        <source>Shard</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Its number, and that of its folder in the workflow&apos;s folder shards.</source>
        <translation>Seine Nummer und die seines Ordners im Ordner shards des Workflows.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>The first of its files or sequences and how many follow, or its run of the sweep.</source>
        <translation>Die erste seiner Dateien oder Sequenzen und wie viele folgen, oder sein Lauf der Reihe.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Waiting, running, failed or done, by the files in its folder. One that failed runs again twice by itself.</source>
        <translation>Wartet, läuft, gescheitert oder fertig, nach den Dateien in seinem Ordner. Ein gescheiterter Teil läuft von selbst noch zweimal.</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Schritt getan</translation>
    </message>
    <message>
        <source>How much of the step that it is at is done.</source>
        <translation>Wie viel des Schritts getan ist, bei dem er gerade ist.</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>What it does now; of one that failed, the last line of its log.txt.</source>
        <translation>Was er gerade tut; von einem gescheiterten die letzte Zeile seiner log.txt.</translation>
    </message>
</context>
<context>
    <name>SubjectColumns</name>
    <message>
        <source>Subject</source>
        <translation>Getroffene Sequenz</translation>
    </message>
    <message>
        <source>A sequence of the corpus that holds a query.</source>
        <translation>Eine Sequenz des Korpus, die eine Anfrage enthält.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Hits in it with an e-value of 0.00001 or less.</source>
        <translation>Treffer darin mit einem E-Wert von höchstens 0,00001.</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Queries with such a hit.</source>
        <translation>Anfragen mit einem solchen Treffer.</translation>
    </message>
    <message>
        <source>Whole queries</source>
        <translation>Ganze Anfragen</translation>
    </message>
    <message>
        <source>Queries of which one hit covers nine tenths or more; n/a where their lengths are not known.</source>
        <translation>Anfragen, von denen ein Treffer mindestens neun Zehntel abdeckt; n/a, wo ihre Längen nicht bekannt sind.</translation>
    </message>
    <message>
        <source>Best identity</source>
        <translation>Beste Identität</translation>
    </message>
    <message>
        <source>Highest identity of its hits, in per cent.</source>
        <translation>Höchste Identität ihrer Treffer, in Prozent.</translation>
    </message>
    <message>
        <source>Best bits</source>
        <translation>Beste Bits</translation>
    </message>
    <message>
        <source>Highest bit score of its hits.</source>
        <translation>Höchster Bit-Score ihrer Treffer.</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längster</translation>
    </message>
    <message>
        <source>Columns of its longest hit.</source>
        <translation>Spalten ihres längsten Treffers.</translation>
    </message>
    <message>
        <source>Length (bp)</source>
        <translation>Länge (bp)</translation>
    </message>
    <message>
        <source>Bases of the sequence.</source>
        <translation>Basen der Sequenz.</translation>
    </message>
    <message>
        <source>In hits (bp)</source>
        <translation>In Treffern (bp)</translation>
    </message>
    <message>
        <source>Bases of the sequence that lie in hits.</source>
        <translation>Basen der Sequenz, die in Treffern liegen.</translation>
    </message>
    <message>
        <source>Least e-value</source>
        <translation>Kleinster E-Wert</translation>
    </message>
    <message>
        <source>Smallest e-value of its hits.</source>
        <translation>Kleinster E-Wert ihrer Treffer.</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>As the header of the sequence says it, in NCBI&apos;s manner.</source>
        <translation>Wie der Kopf der Sequenz sie nennt, nach Art des NCBI.</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Sequences of the corpus that the row stands for.</source>
        <translation>Sequenzen des Korpus, für die die Zeile steht.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What the header of the first of them says.</source>
        <translation>Was der Kopf der ersten von ihnen sagt.</translation>
    </message>
</context>
<context>
    <name>SweepTexts</name>
    <message numerus="yes">
        <source>Sweep of %n dictionaries</source>
        <translation>
            <numerusform>Reihe aus %n Wörterbuch</numerusform>
            <numerusform>Reihe aus %n Wörterbüchern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>squared error a token</source>
        <translation>quadratischer Fehler je Token</translation>
    </message>
    <message>
        <source>auxiliary loss</source>
        <translation>Hilfsverlust</translation>
    </message>
    <message>
        <source>share of variance explained</source>
        <translation>erklärter Anteil der Varianz</translation>
    </message>
    <message>
        <source>latents active a token (L0)</source>
        <translation>aktive Latents je Token (L0)</translation>
    </message>
    <message>
        <source>dead latents</source>
        <translation>tote Latents</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>squared error a dimension</source>
        <translation>quadratischer Fehler je Dimension</translation>
    </message>
    <message>
        <source>latents silent for 100 steps</source>
        <translation>Latents, seit 100 Schritten still</translation>
    </message>
    <message>
        <source>latents silent for 1,000 steps</source>
        <translation>Latents, seit 1.000 Schritten still</translation>
    </message>
    <message>
        <source>error against L0</source>
        <translation>Fehler gegen L0</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>share of variance not explained</source>
        <translation>nicht erklärter Anteil der Varianz</translation>
    </message>
    <message>
        <source>%1 of the latents are dead: they never fire. Take fewer latents, a larger k, or train for longer.</source>
        <translation>%1 der Latents sind tot: Sie feuern nie. Nehmen Sie weniger Latents oder ein größeres k, oder trainieren Sie länger.</translation>
    </message>
    <message>
        <source>The loss has stood still since step %1. More steps will change little; more latents or a larger k may.</source>
        <translation>Der Verlust steht seit Schritt %1 still. Mehr Schritte ändern wenig; mehr Latents oder ein größeres k vielleicht.</translation>
    </message>
    <message>
        <source>The threshold keeps moving: latents are not yet told from noise. Train for longer before you score.</source>
        <translation>Die Schwelle bewegt sich noch: Latents sind noch nicht vom Rauschen getrennt. Trainieren Sie länger, bevor Sie bewerten.</translation>
    </message>
    <message>
        <source>The loss is no number any more. Take a smaller learning rate; the last checkpoint is whole.</source>
        <translation>Der Verlust ist keine Zahl mehr. Nehmen Sie eine kleinere Lernrate; der letzte Sicherungspunkt ist unversehrt.</translation>
    </message>
    <message>
        <source>concepts found, held-out</source>
        <translation>gefundene Konzepte, zurückgehalten</translation>
    </message>
    <message>
        <source>best F1, held-out</source>
        <translation>bestes F1, zurückgehalten</translation>
    </message>
    <message>
        <source>loss recovered, held-out</source>
        <translation>wiedergewonnener Verlust, zurückgehalten</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>sparsity loss</source>
        <translation>Sparsamkeitsverlust</translation>
    </message>
    <message>
        <source>settings and outcomes</source>
        <translation>Einstellungen und Ergebnisse</translation>
    </message>
    <message>
        <source>Dead latents are rising, from %1 to %2: they never fire. Take fewer latents, a larger k, or a smaller learning rate.</source>
        <translation>Die toten Latents nehmen zu, von %1 auf %2: Sie feuern nie. Nehmen Sie weniger Latents, ein größeres k oder eine kleinere Lernrate.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run: alert</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>L0</source>
        <translation>L0</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>concepts</source>
        <translation>konzepte</translation>
    </message>
    <message>
        <source>best F1</source>
        <translation>bestes F1</translation>
    </message>
</context>
<context>
    <name>ValueFormat</name>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage; %1 is the number.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <extracomment>Length of a sequence; %1 is a number of base pairs.</extracomment>
        <translation>%1 bp</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>reverse</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Time until a job is done; %1 is minutes and seconds such as 0:12.</extracomment>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>WitnessColumns</name>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>The sequence on which the place lies.</source>
        <translation>Die Sequenz, auf der die Stelle liegt.</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>Strang</translation>
    </message>
    <message>
        <source>Of the annotation, or of the alignment; latents have none.</source>
        <translation>Der der Annotation oder des Alignments; Latents haben keinen.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>The annotation&apos;s name, or the name of what the library or the latents find.</source>
        <translation>Der Name der Annotation, oder dessen, was die Bibliothek oder die Latents finden.</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>Annotiert</translation>
    </message>
    <message>
        <source>Whether the sequence names it there.</source>
        <translation>Ob die Sequenz es dort nennt.</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>Whether the library&apos;s feature is found there by its bases.</source>
        <translation>Ob das Feature der Bibliothek sich dort anhand der Basen findet.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Columns of the alignment with the same base on both sides.</source>
        <translation>Spalten des Alignments mit derselben Base auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Whether a latent that was scored for the concept fires over half of the place or more.</source>
        <translation>Ob ein Latent, das für das Konzept bewertet wurde, über der Hälfte der Stelle oder mehr feuert.</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>The latent of the concept that fires over most of the place.</source>
        <translation>Das Latent des Konzepts, das über dem größten Teil der Stelle feuert.</translation>
    </message>
    <message>
        <source>Fires over</source>
        <translation>Feuert über</translation>
    </message>
    <message>
        <source>Share of the place&apos;s bases where that latent is above its threshold.</source>
        <translation>Anteil der Basen der Stelle, an denen dieses Latent über seiner Schwelle liegt.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>How well that latent outlines the concept, by the scores that were chosen.</source>
        <translation>Wie gut dieses Latent das Konzept umreißt, nach der gewählten Bewertung.</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Konzept</translation>
    </message>
    <message>
        <source>What the label means, with its synonyms.</source>
        <translation>Was die Bezeichnung bedeutet, mit ihren Synonymen.</translation>
    </message>
    <message>
        <source>Also there</source>
        <translation>Auch dort</translation>
    </message>
    <message>
        <source>What else the sequence names at the place.</source>
        <translation>Was die Sequenz an der Stelle sonst noch nennt.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What comes of the annotation and the two witnesses.</source>
        <translation>Was sich aus der Annotation und den zwei Zeugen ergibt.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>First and last base; a click goes there.</source>
        <translation>Erste und letzte Base; ein Klick führt dorthin.</translation>
    </message>
</context>
<context>
    <name>WitnessTexts</name>
    <message>
        <source>agree</source>
        <translation>einig</translation>
    </message>
    <message>
        <source>not annotated</source>
        <translation>nicht annotiert</translation>
    </message>
    <message>
        <source>latents alone</source>
        <translation>nur Latents</translation>
    </message>
    <message>
        <source>latents silent</source>
        <translation>Latents schweigen</translation>
    </message>
    <message>
        <source>alignment silent</source>
        <translation>Alignment schweigt</translation>
    </message>
    <message>
        <source>annotation alone</source>
        <translation>nur Annotation</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>The sequence names it, and no witness says otherwise.</source>
        <translation>Die Sequenz nennt es, und kein Zeuge widerspricht.</translation>
    </message>
    <message>
        <source>The library has it and no latent says otherwise, but the sequence does not name it: it may be missing from the annotation.</source>
        <translation>Die Bibliothek hat es und kein Latent widerspricht, doch die Sequenz nennt es nicht: In der Annotation fehlt es vielleicht.</translation>
    </message>
    <message>
        <source>Latents fire where the sequence names nothing of the kind and the library finds nothing: a distant relative, a missing annotation, or a latent that stands for something else.</source>
        <translation>Latents feuern, wo die Sequenz nichts dergleichen nennt und die Bibliothek nichts findet: ein entfernter Verwandter, eine fehlende Annotation oder ein Latent, das für etwas anderes steht.</translation>
    </message>
    <message>
        <source>The sequence or the library has it, and the latents do not fire: the model does not recognise it.</source>
        <translation>Die Sequenz oder die Bibliothek hat es, und die Latents feuern nicht: Das Modell erkennt es nicht.</translation>
    </message>
    <message>
        <source>The sequence names it and the latents fire, but the library&apos;s feature is not found there: a variant.</source>
        <translation>Die Sequenz nennt es und die Latents feuern, doch das Feature der Bibliothek findet sich dort nicht: eine Variante.</translation>
    </message>
    <message>
        <source>The sequence names it, and no witness finds it: the annotation may be wrong.</source>
        <translation>Die Sequenz nennt es, und kein Zeuge findet es: Die Annotation ist vielleicht falsch.</translation>
    </message>
    <message>
        <source>No latent was scored for this concept.</source>
        <translation>Für dieses Konzept wurde kein Latent bewertet.</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>feuern</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigen</translation>
    </message>
    <message>
        <source>none for it</source>
        <translation>keines dafür</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>dglm::ActivationHistogram</name>
    <message>
        <source>activation at tokens where it is not zero</source>
        <translation>Aktivierung an Token, wo sie nicht null ist</translation>
    </message>
    <message>
        <source>tokens (log)</source>
        <translation>Token (log)</translation>
    </message>
    <message>
        <source>Histogram of %1 activations from 0 to %2</source>
        <translation>Histogramm von %1 Aktivierungen von 0 bis %2</translation>
    </message>
    <message>
        <source>Activations of the latent</source>
        <translation>Aktivierungen des Latents</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Lower end of the bin, which belongs to it.</source>
        <translation>Unteres Ende der Klasse, das zu ihr gehört.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Upper end of the bin; only that of the last bin belongs to it.</source>
        <translation>Oberes Ende der Klasse; nur das der letzten gehört zu ihr.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens at which the activation is in the bin. Those where it is 0 are left out.</source>
        <translation>Token, an denen die Aktivierung in der Klasse liegt. Die, an denen sie 0 ist, bleiben weg.</translation>
    </message>
</context>
<context>
    <name>dglm::AlignmentView</name>
    <message>
        <source>Alignment</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
</context>
<context>
    <name>dglm::AnnotateDialog</name>
    <message>
        <source>Annotate Features</source>
        <translation>Features annotieren</translation>
    </message>
    <message>
        <source>Common plasmid features</source>
        <translation>Häufige Features von Plasmiden</translation>
    </message>
    <message>
        <source>A file...</source>
        <translation>Eine Datei ...</translation>
    </message>
    <message>
        <source>Features of this project</source>
        <translation>Features dieses Projekts</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>All %n sequences of this project</source>
        <translation>
            <numerusform>Die %n Sequenz dieses Projekts</numerusform>
            <numerusform>Alle %n Sequenzen dieses Projekts</numerusform>
        </translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Least identity</source>
        <translation>Mindestidentität</translation>
    </message>
    <message>
        <source>Share of the bases that are the same in the feature and in the sequence.</source>
        <translation>Anteil der Basen, die im Feature und in der Sequenz gleich sind.</translation>
    </message>
    <message>
        <source>Least coverage</source>
        <translation>Mindestabdeckung</translation>
    </message>
    <message>
        <source>Share of the feature that must be there. What is not whole is called a fragment.</source>
        <translation>Anteil des Features, der da sein muss. Was nicht ganz ist, heißt Fragment.</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Both strands are searched, circles across their origin as well. Features that a sequence has already stay; of several names for one place the nearest is taken, and its note tells what differs.</source>
        <translation>Beide Stränge werden durchsucht, Kreise auch über ihren Ursprung hinweg. Features, die eine Sequenz schon hat, bleiben; von mehreren Namen für eine Stelle gilt der nächste, und seine Notiz nennt die Unterschiede.</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected sequences</source>
        <translation>
            <numerusform>Die %n ausgewählte Sequenz</numerusform>
            <numerusform>Die %n ausgewählten Sequenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Library of Features</source>
        <translation>Bibliothek von Features</translation>
    </message>
    <message>
        <source>Libraries (*.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.gff3 *.gff *.csv *.tsv);;All files (*)</source>
        <translation>Bibliotheken (*.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.gff3 *.gff *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Resistance genes, origins, promoters, terminators, reporters, tags and viral elements, with their sources.</source>
        <translation>Resistenzgene, Origins, Promotoren, Terminatoren, Reporter, Tags und virale Elemente, mit ihren Quellen.</translation>
    </message>
    <message>
        <source>All that is annotated in any of its sequences.</source>
        <translation>Alles, was in irgendeiner seiner Sequenzen annotiert ist.</translation>
    </message>
</context>
<context>
    <name>dglm::AnnotationDesk</name>
    <message numerus="yes">
        <source>Annotating %n sequences</source>
        <translation>
            <numerusform>%n Sequenz annotieren</numerusform>
            <numerusform>%n Sequenzen annotieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotated %n sequences.</source>
        <translation>
            <numerusform>%n Sequenz annotiert.</numerusform>
            <numerusform>%n Sequenzen annotiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of the library was found that %n sequences do not name already.</source>
        <translation>
            <numerusform>Von der Bibliothek wurde nichts gefunden, was %n Sequenz nicht schon nennt.</numerusform>
            <numerusform>Von der Bibliothek wurde nichts gefunden, was %n Sequenzen nicht schon nennen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %n features.</source>
        <translation>
            <numerusform>%n Feature gefunden.</numerusform>
            <numerusform>%n Features gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are fragments.</source>
        <translation>
            <numerusform>%n davon ist ein Fragment.</numerusform>
            <numerusform>%n davon sind Fragmente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotate %n sequences</source>
        <translation>
            <numerusform>%n Sequenz annotieren</numerusform>
            <numerusform>%n Sequenzen annotieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo takes them back.</source>
        <translation>Rückgängig nimmt sie zurück.</translation>
    </message>
</context>
<context>
    <name>dglm::AuditConceptPage</name>
    <message>
        <source>Scores</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>The scores that say which latents stand for which concept.</source>
        <translation>Die Bewertung, die sagt, welche Latents für welches Konzept stehen.</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Konzepte</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Konzept</translation>
    </message>
    <message>
        <source>%1   F1 %2, %3</source>
        <translation>%1   F1 %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n latents</source>
        <translation>
            <numerusform>%n Latent</numerusform>
            <numerusform>%n Latents</numerusform>
        </translation>
    </message>
    <message>
        <source>No latent was scored for a concept yet. &quot;Score Concepts&quot; in the menu Analyse finds which stand for what.</source>
        <translation>Noch wurde kein Latent für ein Konzept bewertet. „Konzepte bewerten“ im Menü Analyse findet, welche wofür stehen.</translation>
    </message>
    <message>
        <source>Concepts with a latent whose held-out F1 is .20 or more; the best first.</source>
        <translation>Konzepte mit einem Latent, dessen zurückgehaltenes F1 mindestens 0,20 beträgt; die besten zuerst.</translation>
    </message>
</context>
<context>
    <name>dglm::AuditCorpusPage</name>
    <message>
        <source>Add the Demo&apos;s Small Corpus</source>
        <translation>Den kleinen Korpus der Demo hinzufügen</translation>
    </message>
    <message>
        <source>Five pieces of real genomes: a herpesvirus with the CMV enhancer, a plasmid with AmpR, E. coli with the rrnB terminator, and two that hold nothing of the kind.</source>
        <translation>Fünf Stücke echter Genome: ein Herpesvirus mit dem CMV-Enhancer, ein Plasmid mit AmpR, E. coli mit dem rrnB-Terminator und zwei, die nichts dergleichen enthalten.</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>Suchen in</translation>
    </message>
    <message>
        <source>near copies (megablast)</source>
        <translation>nahe Kopien (megablast)</translation>
    </message>
    <message>
        <source>distant relatives too (blastn)</source>
        <translation>auch entfernte Verwandte (blastn)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Near copies share a run of 28 bases with the query; distant relatives one of 11.</source>
        <translation>Nahe Kopien teilen 28 Basen am Stück mit der Anfrage; entfernte Verwandte 11.</translation>
    </message>
    <message>
        <source>E-value up to</source>
        <translation>E-Wert bis</translation>
    </message>
    <message>
        <source>Hits up to it are kept with the scan. The table counts those of 0.00001 or less.</source>
        <translation>Treffer bis dahin bleiben bei der Suche. Die Tabelle zählt die mit 0,00001 oder weniger.</translation>
    </message>
</context>
<context>
    <name>dglm::AuditResultPage</name>
    <message>
        <source>Methods text</source>
        <translation>Methodentext</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>The search was stopped. The Scan panel can go on with it; a step back starts another.</source>
        <translation>Die Suche wurde angehalten. Im Panel Suche kann sie weitergehen; ein Schritt zurück beginnt eine andere.</translation>
    </message>
    <message>
        <source>&amp;Copy Methods</source>
        <translation>Methoden &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save Methods...</source>
        <translation>Methoden &amp;speichern ...</translation>
    </message>
    <message>
        <source>Searching the corpus</source>
        <translation>Der Korpus wird durchsucht</translation>
    </message>
    <message>
        <source>The corpus could not be searched.</source>
        <translation>Der Korpus konnte nicht durchsucht werden.</translation>
    </message>
    <message>
        <source>Adding up hits</source>
        <translation>Treffer werden gezählt</translation>
    </message>
    <message>
        <source>The hits could not be added up.</source>
        <translation>Die Treffer konnten nicht gezählt werden.</translation>
    </message>
    <message>
        <source>audit-%1</source>
        <translation>pruefung-%1</translation>
    </message>
    <message>
        <source>Audit of %1: hits with an e-value of 0.00001 or less</source>
        <translation>Prüfung von %1: Treffer mit einem E-Wert von 0,00001 oder weniger</translation>
    </message>
    <message>
        <source>Nothing in the corpus holds a query.</source>
        <translation>Nichts im Korpus enthält eine Anfrage.</translation>
    </message>
    <message numerus="yes">
        <source>%n species or accessions of the corpus hold queries.</source>
        <translation>
            <numerusform>%n Art oder Accession des Korpus enthält Anfragen.</numerusform>
            <numerusform>%n Arten oder Accessions des Korpus enthalten Anfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Methods</source>
        <translation>Methoden speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
</context>
<context>
    <name>dglm::AuditSitePage</name>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Sites of each latent</source>
        <translation>Stellen je Latent</translation>
    </message>
    <message>
        <source>The strongest places where it is above its threshold.</source>
        <translation>Die stärksten Stellen, an denen es über seiner Schwelle liegt.</translation>
    </message>
    <message>
        <source>Bases on either side</source>
        <translation>Basen auf jeder Seite</translation>
    </message>
    <message>
        <source>They go into the query with the place itself.</source>
        <translation>Sie kommen mit der Stelle selbst in die Anfrage.</translation>
    </message>
    <message>
        <source>%1   F1 %2, fires above %3</source>
        <translation>%1   F1 %2, feuert über %3</translation>
    </message>
    <message>
        <source>Reading sites</source>
        <translation>Stellen werden gelesen</translation>
    </message>
    <message>
        <source>Choose a latent.</source>
        <translation>Wählen Sie ein Latent.</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen ...</translation>
    </message>
    <message numerus="yes">
        <source>%n sites in %1 sequences; %2 of them lie on an annotated %3.</source>
        <translation>
            <numerusform>%n Stelle in %1 Sequenzen; davon liegen %2 auf annotiertem %3.</numerusform>
            <numerusform>%n Stellen in %1 Sequenzen; davon liegen %2 auf annotiertem %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without repeats these are %n queries with %1 bases.</source>
        <translation>
            <numerusform>Ohne Wiederholungen ist das %n Anfrage mit %1 Basen.</numerusform>
            <numerusform>Ohne Wiederholungen sind das %n Anfragen mit %1 Basen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::AuditWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Audit a Concept</source>
        <translation>Ein Konzept prüfen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Audit a concept.&lt;/b&gt; Where did the model learn it? The places where the concept&apos;s latents fire become queries, a corpus is searched for them, and a table tells what each species of the corpus holds. A training corpus that holds the queries has shown them to the model. Figure and methods text are ready for a paper; the scan itself stays in the Scan panel.</source>
        <translation>&lt;b&gt;Ein Konzept prüfen.&lt;/b&gt; Woher kennt das Modell es? Die Stellen, an denen die Latents des Konzepts feuern, werden zu Anfragen, ein Korpus wird danach durchsucht, und eine Tabelle sagt, was jede Art des Korpus enthält. Ein Trainingskorpus, der die Anfragen enthält, hat sie dem Modell gezeigt. Abbildung und Methodentext sind fertig für eine Arbeit; die Suche selbst bleibt im Panel Suche.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Audit of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>Which concept?</source>
        <translation>Welches Konzept?</translation>
    </message>
    <message>
        <source>Which places of its latents are the queries?</source>
        <translation>Welche Stellen seiner Latents sind die Anfragen?</translation>
    </message>
    <message>
        <source>Which corpus is searched for them?</source>
        <translation>Welcher Korpus wird danach durchsucht?</translation>
    </message>
    <message>
        <source>What the corpus holds</source>
        <translation>Was der Korpus enthält</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>Schritt %1 von 4: %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>dglm::BaselineTable</name>
    <message>
        <source>What each method finds</source>
        <translation>Was jedes Verfahren findet</translation>
    </message>
    <message>
        <source>filter: concept, method, verdict</source>
        <translation>Filter: Konzept, Verfahren, Urteil</translation>
    </message>
</context>
<context>
    <name>dglm::BaselineWindow</name>
    <message>
        <source>Probe on activations</source>
        <translation>Sonde auf Aktivierungen</translation>
    </message>
    <message>
        <source>Probe on a random model</source>
        <translation>Sonde auf Zufallsmodell</translation>
    </message>
    <message>
        <source>Best family</source>
        <translation>Beste Familie</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Does It Add Anything?</source>
        <translation>Sagt es mehr als die Sequenz?</translation>
    </message>
    <message>
        <source>&lt;b&gt;Does it add anything?&lt;/b&gt; A latent that outlines a concept may know no more of it than the bases say. Here the best latents and probes on what the model computes stand beside methods that see the sequence alone: counts of k-mers, and codon position with GC. All learn and choose on some sequences and are tested on others, the same for all; the control learns from labels that were turned round within each sequence.</source>
        <translation>&lt;b&gt;Sagt es mehr als die Sequenz?&lt;/b&gt; Ein Latent, das ein Konzept umreißt, weiß darüber vielleicht nicht mehr, als die Basen sagen. Hier stehen die besten Latents und Sonden auf dem, was das Modell berechnet, neben Verfahren, die nur die Sequenz sehen: Häufigkeiten von k-meren, und Codonposition mit GC. Alle lernen und wählen an einigen Sequenzen und werden an anderen geprüft, die für alle dieselben sind; die Kontrolle lernt von Bezeichnungen, die innerhalb jeder Sequenz verschoben wurden.</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Konzept</translation>
    </message>
    <message>
        <source>Compares latents and probes with what the sequence alone tells, on the annotated sequences that were read.</source>
        <translation>Vergleicht Latents und Sonden mit dem, was die Sequenz allein sagt, auf den annotierten Sequenzen, die gelesen wurden.</translation>
    </message>
    <message>
        <source>No concept has been scored for these latents yet. &quot;Score Concepts&quot; in the menu Analyse finds which latents stand for what.</source>
        <translation>Für diese Latents wurde noch kein Konzept bewertet. „Konzepte bewerten“ im Menü Analyse findet, welche Latents wofür stehen.</translation>
    </message>
    <message>
        <source>The model reads the sequences once more: the project holds latents, not activations.</source>
        <translation>Das Modell liest die Sequenzen noch einmal: Das Projekt hält Latents, keine Aktivierungen.</translation>
    </message>
    <message>
        <source>The same model with random weights reads the sequences too. What a probe finds there, it finds without anything learnt.</source>
        <translation>Auch dasselbe Modell mit zufälligen Gewichten liest die Sequenzen. Was eine Sonde dort findet, findet sie ohne irgendetwas Gelerntes.</translation>
    </message>
    <message>
        <source>A family is its latents in proportion to their strength in it; the best is chosen as the best latent is.</source>
        <translation>Eine Familie ist die Summe ihrer Latents, jedes nach seiner Stärke in ihr; die beste wird gewählt wie das beste Latent.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>The probe on activations is a direction, as a latent is. Latents that point the same way see the same.</source>
        <translation>Die Sonde auf Aktivierungen ist eine Richtung, wie ein Latent. Latents, die in dieselbe Richtung zeigen, sehen dasselbe.</translation>
    </message>
    <message>
        <source>Nearest Latents</source>
        <translation>Nächste Latents</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>&amp;Tabelle exportieren ...</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>Ab&amp;bildung exportieren ...</translation>
    </message>
    <message numerus="yes">
        <source>All %n concepts</source>
        <translation>
            <numerusform>%n Konzept</numerusform>
            <numerusform>Alle %n Konzepte</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the sequence alone</source>
        <translation>Vergleich mit der Sequenz allein</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The methods could not be compared.</source>
        <translation>Die Verfahren konnten nicht verglichen werden.</translation>
    </message>
    <message>
        <source>Compared latents and probes with the sequence alone.</source>
        <translation>Latents und Sonden mit der Sequenz allein verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n concepts are on no token of these sequences and are left out.</source>
        <translation>
            <numerusform>%n Konzept liegt auf keinem Token dieser Sequenzen und bleibt weg.</numerusform>
            <numerusform>%n Konzepte liegen auf keinem Token dieser Sequenzen und bleiben weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no direction to compare: tick &quot;Probe on activations&quot;.</source>
        <translation>Es gibt keine Richtung zum Vergleichen: „Sonde auf Aktivierungen“ anhaken.</translation>
    </message>
    <message>
        <source>Direction of the probe on activations for %1</source>
        <translation>Richtung der Sonde auf Aktivierungen für %1</translation>
    </message>
    <message>
        <source>Tables (*.csv);;Excel workbooks (*.xlsx)</source>
        <translation>Tabellen (*.csv);;Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Does it add anything?</source>
        <translation>Sagt es mehr als die Sequenz?</translation>
    </message>
</context>
<context>
    <name>dglm::CardPanel</name>
    <message>
        <source>&lt;b&gt;Latent card.&lt;/b&gt; How strongly the selected latent fires (histogram of its non-zero activations, counts on a logarithmic axis), how often, and where most: the token is marked, a click goes there.&lt;br&gt;Give it a name of your own, write a note, pin its track. The line at the end is the command that gives the same numbers.</source>
        <translation>&lt;b&gt;Steckbrief.&lt;/b&gt; Wie stark das gewählte Latent feuert (Histogramm seiner Aktivierungen ungleich null, Anzahlen auf logarithmischer Achse), wie oft und wo am meisten: Das Token ist markiert, ein Klick führt dorthin.&lt;br&gt;Hier lässt es sich benennen, mit einer Notiz versehen und seine Spur anheften. Die Zeile am Ende ist der Befehl, der dieselben Zahlen liefert.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>SAE %1: fidelity n/a, not measured yet</source>
        <translation>SAE %1: Treue n/a, noch nicht gemessen</translation>
    </message>
    <message>
        <source>SAE %1: recovers %2 of the model&apos;s loss</source>
        <translation>SAE %1: gewinnt %2 des Verlusts zurück</translation>
    </message>
    <message>
        <source>SAE %1: worse than zeros at its site</source>
        <translation>SAE %1: schlechter als Nullen an seinem Ableseort</translation>
    </message>
    <message>
        <source>SAE %1: zeros at its site do not hurt the model, so its fidelity says nothing</source>
        <translation>SAE %1: Nullen an seinem Ableseort schaden dem Modell nicht; seine Treue sagt nichts</translation>
    </message>
    <message>
        <source>its activations are being read</source>
        <translation>seine Aktivierungen werden gelesen</translation>
    </message>
    <message>
        <source>its activations are being read, %1 so far; the highest yet is %2</source>
        <translation>seine Aktivierungen werden gelesen, bisher %1; die höchste ist bis jetzt %2</translation>
    </message>
    <message>
        <source>its activations are being read, %1 so far</source>
        <translation>seine Aktivierungen werden gelesen, bisher %1</translation>
    </message>
    <message>
        <source>Keep This Card Beside</source>
        <translation>Steckbrief daneben behalten</translation>
    </message>
    <message>
        <source>In a window of its own, so that two latents, also of two layers or dictionaries, stand side by side.</source>
        <translation>In einem eigenen Fenster, sodass zwei Latents, auch zweier Schichten oder Wörterbücher, nebeneinander stehen.</translation>
    </message>
</context>
<context>
    <name>dglm::ChartTableDialog</name>
    <message>
        <source>filter: any column</source>
        <translation>Filter: alle Spalten</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>&amp;Tabelle exportieren ...</translation>
    </message>
    <message>
        <source>The rows and columns that are shown as CSV, at full precision.</source>
        <translation>Die gezeigten Zeilen und Spalten als CSV, mit voller Genauigkeit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show as &amp;Table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>The values of this chart, to sort, copy and export.</source>
        <translation>Die Werte dieses Diagramms, zum Sortieren, Kopieren und Exportieren.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>dglm::CheckTable</name>
    <message>
        <source>Expected against found</source>
        <translation>Erwartet und gefunden</translation>
    </message>
    <message>
        <source>filter: quantity, latent, layer</source>
        <translation>Filter: Größe, Latent, Schicht</translation>
    </message>
</context>
<context>
    <name>dglm::ChoiceChips</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dglm::CircleOffer</name>
    <message>
        <source>Make Circular</source>
        <translation>Zirkulär machen</translation>
    </message>
    <message>
        <source>Keep Linear</source>
        <translation>Linear lassen</translation>
    </message>
    <message>
        <source>By its name or description this sequence is a circular molecule or a complete plasmid, but it was read as linear.</source>
        <translation>Dem Namen oder der Beschreibung nach ist diese Sequenz ein zirkuläres Molekül oder ein vollständiges Plasmid, sie wurde aber als linear gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln bases stand again at the end, as where an assembler cut a circle open. Made circular, the sequence keeps the repeat.</source>
        <translation>
            <numerusform>Die erste %Ln Base steht am Ende noch einmal, wie dort, wo ein Assembler einen Ring aufgeschnitten hat. Zirkulär gemacht, behält die Sequenz die Wiederholung.</numerusform>
            <numerusform>Die ersten %Ln Basen stehen am Ende noch einmal, wie dort, wo ein Assembler einen Ring aufgeschnitten hat. Zirkulär gemacht, behält die Sequenz die Wiederholung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ClusterDesk</name>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Wrote a workflow for a cluster: %1.</source>
        <translation>Einen Workflow für einen Cluster geschrieben: %1.</translation>
    </message>
    <message>
        <source>Joining the shards of %1</source>
        <translation>Teile von %1 werden zusammengefügt</translation>
    </message>
    <message>
        <source>The shards of %1 were joined.</source>
        <translation>Die Teile von „%1“ wurden zusammengefügt.</translation>
    </message>
    <message>
        <source>The shards of %1 were joined, without those that failed: %2.</source>
        <translation>Die Teile von „%1“ wurden zusammengefügt, ohne die gescheiterten: %2.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
</context>
<context>
    <name>dglm::ClusterDialog</name>
    <message>
        <source>A job needs a GPU</source>
        <translation>Ein Auftrag braucht eine GPU</translation>
    </message>
    <message>
        <source>Run on a Cluster: %1</source>
        <translation>Auf einem Cluster rechnen: %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>A new folder that this computer and those of the cluster see under the same path; what the jobs read of this project is written beside it. Model, dictionary and corpus need such paths too.</source>
        <translation>Ein neuer Ordner, den dieser Rechner und die des Clusters unter demselben Pfad sehen; was die Aufträge aus diesem Projekt lesen, wird daneben geschrieben. Auch Modell, Wörterbuch und Korpus brauchen solche Pfade.</translation>
    </message>
    <message>
        <source>Choose Folder...</source>
        <translation>Ordner wählen ...</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>decode-glm as the jobs find it: its name where it is on PATH, or its whole path.</source>
        <translation>decode-glm, wie die Aufträge es finden: sein Name, wenn es in PATH steht, oder sein ganzer Pfad.</translation>
    </message>
    <message>
        <source>Write the Folder</source>
        <translation>Ordner schreiben</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts of equal size, of which each is a job. A scan is cut by files, a reading by sequences; of a sweep each run is one.</source>
        <translation>Gleich große Teile, von denen jeder ein Auftrag ist. Eine Suche wird nach Dateien geteilt, ein Lesen nach Sequenzen; von einer Reihe ist jeder Lauf ein Teil.</translation>
    </message>
    <message>
        <source>as many as 256 MB each make</source>
        <translation>so viele, wie je 256 MB ergeben</translation>
    </message>
    <message>
        <source>one a run</source>
        <translation>einer je Lauf</translation>
    </message>
    <message>
        <source>Processor cores a job</source>
        <translation>Prozessorkerne je Auftrag</translation>
    </message>
    <message>
        <source>What a job asks for, and uses.</source>
        <translation>Was ein Auftrag anfordert und nutzt.</translation>
    </message>
    <message>
        <source>Memory a job</source>
        <translation>Arbeitsspeicher je Auftrag</translation>
    </message>
    <message>
        <source>What a job asks for; one that takes more is ended by the scheduler.</source>
        <translation>Was ein Auftrag anfordert; einen, der mehr braucht, beendet der Scheduler.</translation>
    </message>
    <message>
        <source>Hours a job</source>
        <translation>Stunden je Auftrag</translation>
    </message>
    <message>
        <source>After which the scheduler ends it; what was done is kept, and the shard goes on from there.</source>
        <translation>Danach beendet der Scheduler ihn; was getan ist, bleibt, und der Teil geht von dort aus weiter.</translation>
    </message>
    <message>
        <source>Each job asks for one, and ends with an error where it got none.</source>
        <translation>Jeder Auftrag fordert eine an und endet mit einem Fehler, wo er keine bekam.</translation>
    </message>
    <message>
        <source>Folder That the Cluster Sees</source>
        <translation>Ordner, den der Cluster sieht</translation>
    </message>
    <message>
        <source>This folder, or the one for its files, holds something already. Choose another name.</source>
        <translation>Dieser Ordner oder der für seine Dateien enthält schon etwas. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Name the program that the jobs run.</source>
        <translation>Das Programm nennen, das die Aufträge ausführen.</translation>
    </message>
    <message>
        <source>Nothing is submitted: the next window shows the line to copy, follows the folder, and takes the result in.</source>
        <translation>Es wird nichts abgeschickt: Das nächste Fenster zeigt die Zeile zum Kopieren, verfolgt den Ordner und übernimmt das Ergebnis.</translation>
    </message>
</context>
<context>
    <name>dglm::ClusterMenu</name>
    <message>
        <source>Wor&amp;k on a Cluster...</source>
        <translation>Arbeit auf einem &amp;Cluster ...</translation>
    </message>
    <message>
        <source>How far the work is that runs on a cluster, and its results.</source>
        <translation>Wie weit die Arbeit ist, die auf einem Cluster läuft, und ihre Ergebnisse.</translation>
    </message>
</context>
<context>
    <name>dglm::ClusterWindow</name>
    <message>
        <source>Work on a Cluster</source>
        <translation>Arbeit auf einem Cluster</translation>
    </message>
    <message>
        <source>&lt;b&gt;Work on a cluster.&lt;/b&gt; &quot;Run on a Cluster...&quot; beside Scan, Train a Sweep, Score Concepts and Read the Sequences writes a folder with the same work in parts, the shards, for Snakemake. Copy a line below and run it where the cluster takes jobs, or on any computer that sees the folder: nothing here logs in or submits. While this window is open, it reads in the folder how far each shard is; the work goes on without it. A shard that fails runs again twice, then it is named here and the others go on; the same line starts those again that are not done. When all are, the result is joined and taken into this project: hits into Scan, dictionaries into Training, activations into the tracks, and scores into Concepts.</source>
        <translation>&lt;b&gt;Arbeit auf einem Cluster.&lt;/b&gt; „Auf einem Cluster rechnen ...“ neben Suchen, Eine Reihe trainieren, Konzepte bewerten und Sequenzen lesen schreibt einen Ordner mit derselben Arbeit in Teilen für Snakemake. Eine Zeile unten kopieren und dort ausführen, wo der Cluster Aufträge annimmt, oder auf einem Rechner, der den Ordner sieht: Von hier wird nichts angemeldet oder abgeschickt. Solange dieses Fenster offen ist, liest es im Ordner, wie weit jeder Teil ist; die Arbeit geht auch ohne es weiter. Ein Teil, der scheitert, läuft noch zweimal, dann wird er hier genannt, und die anderen gehen weiter; dieselbe Zeile startet alle, die nicht fertig sind. Sind alle fertig, wird das Ergebnis zusammengefügt und in dieses Projekt übernommen: Treffer in die Suche, Wörterbücher ins Training, Aktivierungen in die Spuren und Bewertungen in die Konzepte.</translation>
    </message>
    <message>
        <source>Nothing runs on a cluster yet. The button &quot;Run on a Cluster...&quot; stands beside Scan, Train a Sweep and Score Concepts, and for reading sequences in the menu Model.</source>
        <translation>Noch läuft nichts auf einem Cluster. Der Knopf „Auf einem Cluster rechnen ...“ steht neben Suchen, Eine Reihe trainieren und Konzepte bewerten, und zum Lesen von Sequenzen im Menü Modell.</translation>
    </message>
    <message>
        <source>Work on a cluster</source>
        <translation>Arbeit auf einem Cluster</translation>
    </message>
    <message>
        <source>With Slurm</source>
        <translation>Mit Slurm</translation>
    </message>
    <message>
        <source>On one computer</source>
        <translation>Auf einem Rechner</translation>
    </message>
    <message>
        <source>&amp;Take the Result In</source>
        <translation>Ergebnis ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Joins what the shards have found, and brings it into this project.</source>
        <translation>Fügt zusammen, was die Teile gefunden haben, und bringt es in dieses Projekt.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stops writing the folder, or joining the shards.</source>
        <translation>Bricht das Schreiben des Ordners oder das Zusammenfügen der Teile ab.</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Reads in the folder how far the shards are, now.</source>
        <translation>Liest jetzt im Ordner, wie weit die Teile sind.</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Opens the folder of the workflow.</source>
        <translation>Öffnet den Ordner des Workflows.</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>Aus der &amp;Liste nehmen</translation>
    </message>
    <message>
        <source>The folder stays, and what runs in it goes on.</source>
        <translation>Der Ordner bleibt, und was darin läuft, geht weiter.</translation>
    </message>
</context>
<context>
    <name>dglm::ClusterWish</name>
    <message>
        <source>Run on a Cluster...</source>
        <translation>Auf einem Cluster rechnen ...</translation>
    </message>
    <message>
        <source>Writes a folder with the same work in parts, which Snakemake runs on a cluster or on another computer. The result comes back into this project.</source>
        <translation>Schreibt einen Ordner mit derselben Arbeit in Teilen, die Snakemake auf einem Cluster oder einem anderen Rechner ausführt. Das Ergebnis kommt in dieses Projekt zurück.</translation>
    </message>
</context>
<context>
    <name>dglm::CodonChange</name>
    <message>
        <source>synonymous</source>
        <translation>synonym</translation>
    </message>
    <message>
        <source>missense</source>
        <translation>Missense</translation>
    </message>
    <message>
        <source>stop gained</source>
        <translation>Stopp gewonnen</translation>
    </message>
    <message>
        <source>stop lost</source>
        <translation>Stopp verloren</translation>
    </message>
</context>
<context>
    <name>dglm::CommandCopy</name>
    <message>
        <source>Copied the command that repeats this.</source>
        <translation>Der Befehl, der dies wiederholt, ist kopiert.</translation>
    </message>
    <message>
        <source>Writing the sequences of the command</source>
        <translation>Die Sequenzen des Befehls werden geschrieben</translation>
    </message>
    <message>
        <source>Copied the command. It reads files that were written for it: %1.</source>
        <translation>Der Befehl ist kopiert. Er liest Dateien, die für ihn geschrieben wurden: %1.</translation>
    </message>
</context>
<context>
    <name>dglm::CommandLine</name>
    <message>
        <source>--theme is light, dark or system, not &apos;%1&apos;.</source>
        <translation>--theme ist light, dark oder system, nicht „%1“.</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT in pixels, not &apos;%1&apos;.</source>
        <translation>--size ist WIDTHxHEIGHT (Breite x Höhe) in Pixeln, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no perspective &apos;%1&apos;. Known: explore, score, steer.</source>
        <translation>Es gibt keine Perspektive „%1“. Bekannt: explore, score, steer.</translation>
    </message>
    <message>
        <source>There is no translation &apos;%1&apos;. Known: %2.</source>
        <translation>Es gibt keine Übersetzung „%1“. Bekannt: %2.</translation>
    </message>
    <message>
        <source>See what a genomic language model sees in plasmids.</source>
        <translation>Sehen, was ein genomisches Sprachmodell in Plasmiden sieht.</translation>
    </message>
    <message>
        <source>A project, or sequence files to add to it; else the demo.</source>
        <translation>Ein Projekt oder Sequenzdateien, die ihm hinzugefügt werden; sonst die Demo.</translation>
    </message>
    <message>
        <source>Arrangement of the panels: explore, score or steer.</source>
        <translation>Anordnung der Bereiche: explore, score oder steer.</translation>
    </message>
    <message>
        <source>Show this sequence of the project.</source>
        <translation>Diese Sequenz des Projekts zeigen.</translation>
    </message>
    <message>
        <source>Go to a place, such as 1,000-2,500 or AmpR.</source>
        <translation>Zu einer Stelle gehen, etwa 1,000-2,500 oder AmpR.</translation>
    </message>
    <message>
        <source>Select a latent, such as L3/412.</source>
        <translation>Ein Latent wählen, etwa L3/412.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark oder system.</translation>
    </message>
    <message>
        <source>Language of the window: %1; else the system&apos;s.</source>
        <translation>Sprache des Fensters: %1; sonst die des Systems.</translation>
    </message>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>Größe des Fensters in Pixeln.</translation>
    </message>
    <message>
        <source>Draw the window into a file when all is loaded, and leave.</source>
        <translation>Das Fenster in eine Datei zeichnen, sobald alles geladen ist, und beenden.</translation>
    </message>
</context>
<context>
    <name>dglm::CommandPalette</name>
    <message>
        <source>No action has these letters.</source>
        <translation>Keine Aktion hat diese Buchstaben.</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Eingeben, was zu tun ist</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Find an Action</source>
        <translation>Aktion suchen</translation>
    </message>
</context>
<context>
    <name>dglm::CommandRow</name>
    <message>
        <source>Copy the command for this</source>
        <translation>Den Befehl hierfür kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>dglm::CompareMenu</name>
    <message>
        <source>Compare Se&amp;quences...</source>
        <translation>Se&amp;quenzen vergleichen ...</translation>
    </message>
    <message>
        <source>Sequences by latents: which are alike, and which latents tell groups of them apart.</source>
        <translation>Sequenzen nach Latents: welche einander gleichen und welche Latents Gruppen von ihnen unterscheiden.</translation>
    </message>
</context>
<context>
    <name>dglm::CompareWindow</name>
    <message>
        <source>Compare Sequences</source>
        <translation>Sequenzen vergleichen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Compare sequences.&lt;/b&gt; A row a sequence, a column a latent: how strongly, or at how many of its tokens, the latent fires there. Sequences and latents that are alike stand together. Put sequences into groups, and the latents that tell them apart come first, each with how often chance alone would do as well (q). A latent that tells groups apart need not be about what makes them groups: look at where it fires.</source>
        <translation>&lt;b&gt;Sequenzen vergleichen.&lt;/b&gt; Jede Zeile ist eine Sequenz, jede Spalte ein Latent: wie stark oder an wie vielen ihrer Token das Latent dort feuert. Was einander gleicht, steht beisammen. Werden Sequenzen in Gruppen eingeteilt, stehen die Latents voran, die sie unterscheiden, jedes mit der Angabe, wie oft der Zufall allein ebenso gut wäre (q). Ein Latent, das Gruppen unterscheidet, muss nicht von dem handeln, was sie zu Gruppen macht: Es lohnt, nachzusehen, wo es feuert.</translation>
    </message>
    <message>
        <source>Largest activation</source>
        <translation>Größte Aktivierung</translation>
    </message>
    <message>
        <source>Share of tokens</source>
        <translation>Anteil der Token</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Of a latent in a sequence: its largest activation, or the share of tokens where it is active.</source>
        <translation>Von einem Latent in einer Sequenz: seine größte Aktivierung oder der Anteil der Token, an denen es aktiv ist.</translation>
    </message>
    <message>
        <source>Latents in the map</source>
        <translation>Latents in der Karte</translation>
    </message>
    <message>
        <source>How many latents the map shows: those that differ most.</source>
        <translation>Wie viele Latents die Karte zeigt: die, die sich am meisten unterscheiden.</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>What Tells Them Apart</source>
        <translation>Was sie unterscheidet</translation>
    </message>
    <message>
        <source>&amp;Read Groups...</source>
        <translation>Gruppen &amp;lesen ...</translation>
    </message>
    <message>
        <source>From a CSV file with the columns record and group.</source>
        <translation>Aus einer CSV-Datei mit den Spalten record und group.</translation>
    </message>
    <message>
        <source>&amp;Save Groups...</source>
        <translation>Gruppen &amp;sichern ...</translation>
    </message>
    <message>
        <source>As the CSV file that the command reads.</source>
        <translation>Als die CSV-Datei, die der Befehl liest.</translation>
    </message>
    <message>
        <source>Save Groups</source>
        <translation>Gruppen sichern</translation>
    </message>
    <message>
        <source>Export &amp;Tables...</source>
        <translation>&amp;Tabellen exportieren ...</translation>
    </message>
    <message>
        <source>As CSV: what tells the groups apart, and beside it sequences by all latents that fire.</source>
        <translation>Als CSV: was die Gruppen unterscheidet, und daneben die Sequenzen nach allen Latents, die feuern.</translation>
    </message>
    <message>
        <source>Export Tables</source>
        <translation>Tabellen exportieren</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>Ab&amp;bildung exportieren ...</translation>
    </message>
    <message>
        <source>The map as SVG, PDF or PNG.</source>
        <translation>Die Karte als SVG, PDF oder PNG.</translation>
    </message>
    <message>
        <source>No latents yet. They appear when a sequence was read through a model.</source>
        <translation>Noch keine Latents. Sie erscheinen, sobald ein Modell eine Sequenz gelesen hat.</translation>
    </message>
    <message>
        <source>Reading latents</source>
        <translation>Latents werden gelesen</translation>
    </message>
    <message>
        <source>Reading latents of all sequences</source>
        <translation>Latents aller Sequenzen werden gelesen</translation>
    </message>
    <message>
        <source>Comparing sequences</source>
        <translation>Sequenzen werden verglichen</translation>
    </message>
    <message>
        <source>Needs two groups: choose sequences, then A or B below them.</source>
        <translation>Braucht zwei Gruppen: Sequenzen wählen, dann darunter A oder B.</translation>
    </message>
    <message>
        <source>No latent fires in a sequence of this project.</source>
        <translation>In keiner Sequenz dieses Projekts feuert ein Latent.</translation>
    </message>
    <message>
        <source>The sequences could not be compared.</source>
        <translation>Die Sequenzen konnten nicht verglichen werden.</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Read Groups</source>
        <translation>Gruppen lesen</translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptBook</name>
    <message>
        <source>Reading concept scores</source>
        <translation>Konzeptbewertungen lesen</translation>
    </message>
    <message>
        <source>Removing concept scores</source>
        <translation>Konzeptbewertungen entfernen</translation>
    </message>
    <message>
        <source>Reading curves</source>
        <translation>Kurven lesen</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptComparison</name>
    <message>
        <source>Layers and models</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>filter: model, units, mode</source>
        <translation>Filter: Modell, Einheiten, Zählweise</translation>
    </message>
    <message>
        <source>F1 from which a unit counts</source>
        <translation>F1, ab dem eine Einheit zählt</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptCurves</name>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>threshold (activation)</source>
        <translation>Schwelle (Aktivierung)</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Left: precision against recall, a point for every threshold. Right: F1 against the threshold. Drag the line, or use the arrow keys; Home goes back to the threshold that the tuning set chose.</source>
        <translation>Links: Präzision gegen Trefferquote, ein Punkt für jede Schwelle. Rechts: F1 gegen die Schwelle. Die Linie lässt sich ziehen oder mit den Pfeiltasten bewegen; Pos1 führt zur Schwelle der Abstimmmenge zurück.</translation>
    </message>
    <message>
        <source>Precision, recall and F1 by threshold</source>
        <translation>Präzision, Trefferquote und F1 nach Schwelle</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>Schwelle %1</translation>
    </message>
    <message>
        <source>%1: precision %2, recall %3, F1 %4</source>
        <translation>%1: Präzision %2, Trefferquote %3, F1 %4</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>The set of sequences on which it was measured.</source>
        <translation>Die Menge von Sequenzen, auf der gemessen wurde.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>The activation above which the latent counts as firing.</source>
        <translation>Die Aktivierung, über der das Latent als feuernd zählt.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Share of what fires that is labelled, 0 to 1.</source>
        <translation>Anteil des Feuernden, der bezeichnet ist, 0 bis 1.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Share of what is labelled that fires, 0 to 1.</source>
        <translation>Anteil des Bezeichneten, der feuert, 0 bis 1.</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall, 0 to 1.</source>
        <translation>Harmonisches Mittel aus Präzision und Trefferquote, 0 bis 1.</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptDesk</name>
    <message>
        <source>Scoring concepts</source>
        <translation>Konzepte bewerten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A range of bases of a sequence, taken as a concept: &quot;pUC19 1,284-2,144&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Scoring the selection</source>
        <translation>Auswahl bewerten</translation>
    </message>
    <message>
        <source>Storing concept scores</source>
        <translation>Konzeptbewertungen werden gespeichert</translation>
    </message>
    <message>
        <source>Scored concepts.</source>
        <translation>Konzepte bewertet.</translation>
    </message>
    <message>
        <source>Scored the selection as concept %1.</source>
        <translation>Die Auswahl als Konzept %1 bewertet.</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptDetail</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Layers and Models</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Goes to the sequence on which latent and concept agree best: one of the test sets, where one carries the concept.</source>
        <translation>Geht zu der Sequenz, auf der Latent und Konzept am besten übereinstimmen: einer der Testmengen, wo eine das Konzept trägt.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Choose a row to see how latent and concept agree at every threshold.</source>
        <translation>Eine Zeile wählen, um zu sehen, wie Latent und Konzept bei jeder Schwelle übereinstimmen.</translation>
    </message>
    <message>
        <source>These scores were imported: this project does not hold the activations, so there are the numbers, but no curves.</source>
        <translation>Diese Bewertungen wurden importiert: Dieses Projekt enthält die Aktivierungen nicht, daher gibt es die Zahlen, aber keine Kurven.</translation>
    </message>
    <message>
        <source>The curves cannot be drawn. %1</source>
        <translation>Die Kurven lassen sich nicht zeichnen. %1</translation>
    </message>
    <message>
        <source>Missed and False (%1)</source>
        <translation>Verfehlt und falsch (%1)</translation>
    </message>
    <message>
        <source>Missed and False</source>
        <translation>Verfehlt und falsch</translation>
    </message>
    <message>
        <source>Choose a row to see where latent and labels disagree.</source>
        <translation>Eine Zeile wählen, um zu sehen, wo Latent und Bezeichnungen voneinander abweichen.</translation>
    </message>
    <message>
        <source>At this threshold no labelled region is missed, and nothing else fires.</source>
        <translation>Bei dieser Schwelle wird kein bezeichneter Bereich verfehlt, und nirgends sonst feuert das Latent.</translation>
    </message>
    <message>
        <source>The places are being read.</source>
        <translation>Die Stellen werden gelesen.</translation>
    </message>
    <message>
        <source>These scores were imported: this project does not hold the activations, so the places where latent and labels disagree are not known.</source>
        <translation>Diese Bewertungen wurden importiert: Das Projekt enthält die Aktivierungen nicht, deshalb sind die Stellen nicht bekannt, an denen Latent und Bezeichnungen voneinander abweichen.</translation>
    </message>
    <message>
        <source>%1 and %2 above %3</source>
        <extracomment>A latent, a concept and the threshold above which it fires: &quot;L2/2035 and AmpR above 2.62&quot;.</extracomment>
        <translation>%1 und %2 über %3</translation>
    </message>
    <message>
        <source>Stale: a sequence of these sets was made circular or linear since it was scored. Score again.</source>
        <translation>Veraltet: Eine Sequenz dieser Mengen wurde seit der Bewertung zirkulär oder linear gemacht. Erneut bewerten.</translation>
    </message>
    <message>
        <source>Best on %1</source>
        <translation>Am besten auf %1</translation>
    </message>
    <message>
        <source>Tuned Threshold</source>
        <translation>Abstimmschwelle</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptFaultsTable</name>
    <message>
        <source>Missed regions and false alarms</source>
        <translation>Verfehlte Bereiche und Fehlalarme</translation>
    </message>
    <message>
        <source>filter: missed, false, set, sequence</source>
        <translation>Filter: verfehlt, falsch, Menge, Sequenz</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptMenu</name>
    <message>
        <source>S&amp;core Concepts...</source>
        <translation>Konzepte &amp;bewerten ...</translation>
    </message>
    <message>
        <source>Which latent outlines which annotated feature: chosen on one set of sequences, tested on two others.</source>
        <translation>Welches Latent welches annotierte Feature umreißt: auf einer Menge von Sequenzen gewählt, auf zwei anderen geprüft.</translation>
    </message>
    <message>
        <source>&amp;Use Selection as Concept</source>
        <translation>A&amp;uswahl als Konzept verwenden</translation>
    </message>
    <message>
        <source>Scores all latents against the selected feature or bases, from the activations that are stored.</source>
        <translation>Bewertet alle Latents gegen das ausgewählte Feature oder die ausgewählten Basen, aus den gespeicherten Aktivierungen.</translation>
    </message>
    <message>
        <source>Concept &amp;Results</source>
        <translation>&amp;Konzeptergebnisse</translation>
    </message>
    <message>
        <source>No latent fires at the selection in a way that sets it apart from the rest of the sequence.</source>
        <translation>Kein Latent feuert in der Auswahl so, dass sie sich vom Rest der Sequenz abhebt.</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Table as CSV or Excel...</source>
        <translation>&amp;Tabelle als CSV oder Excel ...</translation>
    </message>
    <message>
        <source>concepts</source>
        <translation>konzepte</translation>
    </message>
    <message>
        <source>Curves as &amp;Figure...</source>
        <translation>Kurven als &amp;Abbildung ...</translation>
    </message>
    <message>
        <source>concept-curves</source>
        <translation>konzept-kurven</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The decode-glm line that scores the sets of the chosen row&apos;s run.</source>
        <translation>Die decode-glm-Zeile, die die Mengen des Laufs der gewählten Zeile bewertet.</translation>
    </message>
    <message>
        <source>&amp;Save the Sets as GenBank...</source>
        <translation>&amp;Mengen als GenBank speichern ...</translation>
    </message>
    <message>
        <source>Save the Sets as GenBank</source>
        <translation>Mengen als GenBank speichern</translation>
    </message>
    <message>
        <source>Writes the three sets and the synonyms as files that the command of this run names.</source>
        <translation>Schreibt die drei Mengen und die Synonyme als Dateien, die der Befehl dieses Laufs nennt.</translation>
    </message>
    <message>
        <source>The rows that are shown with all their numbers and where they come from: mode, SHA-256 of model and dictionary, sets, labels and synonyms, draws, seed, version. The columns have English names, so that a script reads them in any language.</source>
        <translation>Die gezeigten Zeilen mit allen Zahlen und ihrer Herkunft: Modus, SHA-256 von Modell und Wörterbuch, Mengen, Bezeichnungen und Synonyme, Ziehungen, Startwert, Version. Die Spalten haben englische Namen, damit ein Skript sie in jeder Sprache lesen kann.</translation>
    </message>
    <message>
        <source>Copied the command. The sets and synonyms that it reads were written to %1.</source>
        <translation>Der Befehl ist kopiert. Die Mengen und Synonyme, die er liest, wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Does It Add An&amp;ything?...</source>
        <translation>&amp;Sagt es mehr als die Sequenz? ...</translation>
    </message>
    <message>
        <source>Whether latents find a concept better than counts of k-mers and other methods that see the sequence alone.</source>
        <translation>Ob Latents ein Konzept besser finden als Häufigkeiten von k-meren und andere Verfahren, die nur die Sequenz sehen.</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptPanel</name>
    <message>
        <source>&lt;b&gt;Concepts.&lt;/b&gt; Which latent outlines which annotated feature. The tuning set chooses each latent&apos;s concept and threshold; F1, precision and recall are told for the two test sets, which were not looked at. &quot;Null F1&quot; is what chance gives the same latent.&lt;br&gt;A row shows its curves; drag the threshold there or on the track, and the numbers follow. &quot;Missed and false&quot; lists where latent and labels disagree; a click goes there.</source>
        <translation>&lt;b&gt;Konzepte.&lt;/b&gt; Welches Latent welches annotierte Feature umreißt. Die Abstimmmenge wählt Konzept und Schwelle jedes Latents; F1, Präzision und Trefferquote gelten für die beiden Testmengen, die dabei nicht angesehen wurden. „Zufalls-F1“ ist, was der Zufall demselben Latent gibt.&lt;br&gt;Eine Zeile zeigt ihre Kurven; die Schwelle lässt sich dort oder auf der Spur ziehen, und die Zahlen folgen. „Verfehlt und falsch“ zählt auf, wo Latent und Bezeichnungen sich widersprechen; ein Klick geht dorthin.</translation>
    </message>
    <message>
        <source>The concepts could not be scored.</source>
        <translation>Die Konzepte konnten nicht bewertet werden.</translation>
    </message>
    <message>
        <source>No concepts were scored yet. Scoring tells which latent outlines which annotated feature.</source>
        <translation>Noch wurden keine Konzepte bewertet. Die Bewertung zeigt, welches Latent welches annotierte Feature umreißt.</translation>
    </message>
    <message>
        <source>Latents of %1</source>
        <translation>Latents von %1</translation>
    </message>
    <message>
        <source>Concepts of %1</source>
        <translation>Konzepte von %1</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Name %1 &quot;%2&quot;</source>
        <translation>%1 „%2“ nennen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove the Scores of This Run</source>
        <translation>Bewertungen dieses Laufs entfernen</translation>
    </message>
    <message>
        <source>Score...</source>
        <translation>Bewerten ...</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Does It Add Anything?...</source>
        <translation>Sagt es mehr als die Sequenz? ...</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptReadings</name>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Of the bases above the threshold, the share that carries the label.</source>
        <translation>Anteil der Basen mit der Bezeichnung an denen über der Schwelle.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Of the labelled bases (or regions), the share above the threshold.</source>
        <translation>Anteil der bezeichneten Basen (oder Bereiche) über der Schwelle.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall.</source>
        <translation>Harmonisches Mittel aus Präzision und Trefferquote.</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Labelled bases (bp), or labelled regions, of the set: what was there to be found. Σ: of the test sets together.</source>
        <translation>Bezeichnete Basen (bp) oder bezeichnete Bereiche der Menge: was zu finden war. Σ: der Testmengen zusammen.</translation>
    </message>
</context>
<context>
    <name>dglm::ConceptTable</name>
    <message>
        <source>Concepts</source>
        <translation>Konzepte</translation>
    </message>
    <message>
        <source>filter: concept, latent, model</source>
        <translation>Filter: Konzept, Latent, Modell</translation>
    </message>
    <message>
        <source>Shows the rows with at least this held-out F1, or, where nothing was held out, this F1 on the tuning set. Where no test set carries the concept there is no F1 to go by.</source>
        <translation>Zeigt die Zeilen mit mindestens diesem zurückgehaltenen F1 oder, wo nichts zurückgehalten wurde, diesem F1 auf der Abstimmmenge. Wo das Konzept in keiner Testmenge vorkommt, gibt es kein F1, nach dem zu gehen wäre.</translation>
    </message>
    <message>
        <source>Least F1</source>
        <translation>Kleinstes F1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>alle Modelle</translation>
    </message>
</context>
<context>
    <name>dglm::Concepts</name>
    <message>
        <source>Writing the sets</source>
        <translation>Mengen schreiben</translation>
    </message>
    <message>
        <source>%1, neurons</source>
        <extracomment>A model whose neurons were scored in place of a dictionary.</extracomment>
        <translation>%1, Neuronen</translation>
    </message>
    <message>
        <source>tuning</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>test 1</source>
        <translation>Test 1</translation>
    </message>
    <message>
        <source>test 2</source>
        <translation>Test 2</translation>
    </message>
    <message>
        <source>your own name</source>
        <translation>eigener Name</translation>
    </message>
    <message>
        <source>its best concept by imported scores</source>
        <translation>sein bestes Konzept nach importierten Bewertungen</translation>
    </message>
    <message>
        <source>its best concept, held-out F1 %1</source>
        <translation>sein bestes Konzept, zurückgehaltenes F1 %1</translation>
    </message>
    <message>
        <source>its best concept when it was scored</source>
        <translation>sein bestes Konzept bei der Bewertung</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>SAE</source>
        <translation>SAE</translation>
    </message>
    <message>
        <source>held-out mean</source>
        <translation>Mittel der Tests</translation>
    </message>
    <message>
        <source>%1 (selection)</source>
        <extracomment>A concept that stands for what the user selected: &quot;AmpR (selection)&quot;.</extracomment>
        <translation>%1 (Auswahl)</translation>
    </message>
    <message>
        <source>%1 sequences</source>
        <translation>%1 Sequenzen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, imported</source>
        <extracomment>A model of which published scores were taken over: &quot;nt50, imported&quot;.</extracomment>
        <translation>%1, importiert</translation>
    </message>
    <message>
        <source>a guess: the feature that its activations touch most beyond chance, in the sequences read so far</source>
        <translation>eine Vermutung: das Feature, das seine Aktivierungen in den bisher gelesenen Sequenzen am deutlichsten häufiger als zufällig berühren</translation>
    </message>
    <message>
        <source>its best concept by imported scores, held-out F1 %1</source>
        <translation>sein bestes Konzept nach importierten Bewertungen, zurückgehaltener F1 %1</translation>
    </message>
    <message>
        <source>an imported explanation; its note has the file</source>
        <translation>eine importierte Erklärung; die Datei steht in der Notiz</translation>
    </message>
    <message>
        <source>Concept scores</source>
        <translation>Konzeptbewertungen</translation>
    </message>
    <message>
        <source>its best concept, a weak one: held-out F1 %1</source>
        <translation>sein bestes Konzept, ein schwaches: zurückgehaltenes F1 %1</translation>
    </message>
    <message>
        <source>its best concept by imported scores, a weak one: held-out F1 %1</source>
        <translation>sein bestes Konzept nach importierten Bewertungen, ein schwaches: zurückgehaltenes F1 %1</translation>
    </message>
</context>
<context>
    <name>dglm::ContaminationView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>&amp;Tabelle exportieren ...</translation>
    </message>
    <message>
        <source>The rows and columns that are shown, as CSV.</source>
        <translation>Die gezeigten Zeilen und Spalten als CSV.</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>Ab&amp;bildung exportieren ...</translation>
    </message>
    <message>
        <source>The bars as SVG, PDF or PNG.</source>
        <translation>Die Balken als SVG, PDF oder PNG.</translation>
    </message>
    <message>
        <source>Hits with an e-value of 0.00001 or less</source>
        <translation>Treffer mit einem E-Wert von 0,00001 oder weniger</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::CorpusList</name>
    <message>
        <source>Nothing yet: add the folder or the files to be searched.</source>
        <translation>Noch nichts: den Ordner oder die Dateien hinzufügen, die durchsucht werden sollen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Files and folders of the corpus</source>
        <translation>Dateien und Ordner des Korpus</translation>
    </message>
    <message>
        <source>Add a Folder...</source>
        <translation>Ordner hinzufügen ...</translation>
    </message>
    <message>
        <source>Add Files...</source>
        <translation>Dateien hinzufügen ...</translation>
    </message>
    <message>
        <source>Folder of the Corpus</source>
        <translation>Ordner des Korpus</translation>
    </message>
    <message>
        <source>Files of the Corpus</source>
        <translation>Dateien des Korpus</translation>
    </message>
    <message>
        <source>FASTA (*.fa *.fasta *.fna *.ffn *.fa.gz *.fasta.gz *.fna.gz);;All files (*)</source>
        <translation>FASTA (*.fa *.fasta *.fna *.ffn *.fa.gz *.fasta.gz *.fna.gz);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>dglm::CosineTable</name>
    <message>
        <source>Latents beside the probe</source>
        <translation>Latents neben der Sonde</translation>
    </message>
    <message>
        <source>filter: latent, name</source>
        <translation>Filter: Latent, Name</translation>
    </message>
</context>
<context>
    <name>dglm::DesignDialog</name>
    <message>
        <source>%1, as it was</source>
        <translation>%1, wie sie war</translation>
    </message>
    <message>
        <source>&amp;Add to the Project</source>
        <translation>In das Projekt &amp;aufnehmen</translation>
    </message>
    <message>
        <source>Write Designs</source>
        <translation>Entwürfe schreiben</translation>
    </message>
    <message>
        <source>&lt;b&gt;Write designs.&lt;/b&gt; The steered model writes the region anew, token by token from what it finds likely, once for each design. The scores say what the model thinks of them, not what a cell would: look at the reading frames first, and at the plain log-likelihood, which falls where steering leads the model astray.</source>
        <translation>&lt;b&gt;Entwürfe schreiben.&lt;/b&gt; Das gesteuerte Modell schreibt den Bereich neu, Token für Token nach dem, was es für wahrscheinlich hält, einmal je Entwurf. Die Bewertungen sagen, was das Modell davon hält, nicht, was eine Zelle täte: Zuerst lohnt der Blick auf die Leserahmen und auf die ungesteuerte Log-Likelihood, die fällt, wo die Steuerung das Modell in die Irre führt.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>120-180</source>
        <translation>120-180</translation>
    </message>
    <message>
        <source>First and last base, or feature: and a feature&apos;s name. Whole tokens in it are written anew.</source>
        <translation>Erste und letzte Base, oder feature: und der Name eines Features. Ganze Token darin werden neu geschrieben.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Bases in the region that stay as they are, comma between.</source>
        <translation>Basen im Bereich, die bleiben, wie sie sind, durch Komma getrennt.</translation>
    </message>
    <message>
        <source>Designs</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>How many are written.</source>
        <translation>Wie viele geschrieben werden.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>1 follows the model&apos;s own probabilities, less stays nearer to the likeliest; 0 takes the likeliest token.</source>
        <translation>1 folgt den eigenen Wahrscheinlichkeiten des Modells, weniger bleibt näher am Wahrscheinlichsten; 0 nimmt das wahrscheinlichste Token.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same designs.</source>
        <translation>Derselbe Startwert gibt dieselben Entwürfe.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The selected designs, or all, as sequences of the project with their substitutions as features.</source>
        <translation>Die gewählten Entwürfe, oder alle, als Sequenzen des Projekts, mit ihren Austauschen als Features.</translation>
    </message>
    <message>
        <source>Name the region that is to be written anew, or select it in the sequence before this window is opened.</source>
        <translation>Bitte den Bereich nennen, der neu geschrieben werden soll, oder ihn in der Sequenz wählen, bevor dieses Fenster geöffnet wird.</translation>
    </message>
    <message>
        <source>Writing designs</source>
        <translation>Entwürfe werden geschrieben</translation>
    </message>
    <message>
        <source>Designs of a region.</source>
        <translation>Entwürfe eines Bereichs.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The model is writing...</source>
        <translation>Das Modell schreibt ...</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens were written anew in each design. The files are %1 and the scores beside it.</source>
        <translation>
            <numerusform>In jedem Entwurf wurde %n Token neu geschrieben. Die Dateien sind %1 und daneben die Bewertungen.</numerusform>
            <numerusform>In jedem Entwurf wurden %n Token neu geschrieben. Die Dateien sind %1 und daneben die Bewertungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n designs go to the project.</source>
        <translation>
            <numerusform>%n Entwurf geht in das Projekt.</numerusform>
            <numerusform>%n Entwürfe gehen in das Projekt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n designs are the sequence as it was, or equal another: the model is sure of these bases. A higher temperature or stronger steering brings others.</source>
        <translation>
            <numerusform>%n Entwurf ist die Sequenz, wie sie war, oder gleicht einem anderen: Das Modell ist sich dieser Basen sicher. Eine höhere Temperatur oder stärkere Steuerung bringt andere.</numerusform>
            <numerusform>%n Entwürfe sind die Sequenz, wie sie war, oder gleichen einem anderen: Das Modell ist sich dieser Basen sicher. Eine höhere Temperatur oder stärkere Steuerung bringt andere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::DesignTable</name>
    <message>
        <source>Designs</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>filter: design</source>
        <translation>Filter: Entwurf</translation>
    </message>
</context>
<context>
    <name>dglm::DialSlider</name>
    <message>
        <source>From %1 to %2: five times the highest activation in this project, %3, finer near 0. The band holds the values that the latent takes by itself in this project. Arrows and Page Up or Down step, Home is 0.</source>
        <translation>Von %1 bis %2: das Fünffache der höchsten Aktivierung in diesem Projekt, %3, feiner nahe 0. Das Band umfasst die Werte, die das Latent in diesem Projekt von selbst annimmt. Pfeiltasten, Bild auf und Bild ab gehen schrittweise, Pos1 ist 0.</translation>
    </message>
</context>
<context>
    <name>dglm::DifferenceTable</name>
    <message>
        <source>Latents that tell groups apart</source>
        <translation>Latents, die Gruppen unterscheiden</translation>
    </message>
    <message>
        <source>filter: latent, label, group</source>
        <translation>Filter: Latent, Bezeichnung, Gruppe</translation>
    </message>
</context>
<context>
    <name>dglm::DisclosureLine</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>dglm::EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy Sequence</source>
        <translation>Sequenz &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy Re&amp;verse Complement</source>
        <translation>Reverses K&amp;omplement kopieren</translation>
    </message>
    <message>
        <source>The decode-glm line that writes the selected latent&apos;s track along this sequence.</source>
        <translation>Die decode-glm-Zeile, die die Spur des gewählten Latents entlang dieser Sequenz schreibt.</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find...</source>
        <translation>&amp;Suchen ...</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Vorherigen Treffer suchen</translation>
    </message>
    <message>
        <source>&amp;Go To...</source>
        <translation>&amp;Gehe zu ...</translation>
    </message>
    <message>
        <source>The selected bases, or all. A feature on the reverse strand is copied as that strand reads.</source>
        <translation>Die ausgewählten Basen oder alle. Ein Feature auf dem Rückwärtsstrang wird kopiert, wie dieser Strang gelesen wird.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln bases</source>
        <translation>
            <numerusform>%Ln Base kopiert</numerusform>
            <numerusform>%Ln Basen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy Track as Co&amp;mmand</source>
        <translation>Spur als &amp;Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>dglm::EditWindow</name>
    <message>
        <source>&amp;See</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>Sa&amp;turate the Selection</source>
        <translation>Auswahl &amp;sättigen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Edit and see.&lt;/b&gt; What the model makes of a sequence that is a little different: the latents before and after, and the log-likelihood of the bases that change, each token asked for with itself hidden. The k-mer model, counted on this project&apos;s sequences, says how much of that is the mere rarity of the letters. The sequence itself stays as it is.</source>
        <translation>&lt;b&gt;Ändern und ansehen.&lt;/b&gt; Was das Modell aus einer etwas anderen Sequenz macht: die Latents vorher und nachher und die Log-Likelihood der Basen, die sich ändern, wobei jedes Token verdeckt erfragt wird. Das k-mer-Modell, an den Sequenzen dieses Projekts gezählt, sagt, wie viel davon bloß Seltenheit der Buchstaben ist. Die Sequenz selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>A120G puts G in place of the A at base 120; 120-130del takes bases away, on a circle over the origin too; 120insACGT puts bases behind base 120. Several have commas between, and each is seen by itself.</source>
        <translation>A120G setzt G an die Stelle des A an Base 120; 120-130del nimmt Basen weg, auf einem Ring auch über den Ursprung; 120insACGT setzt Basen hinter Base 120. Zwischen mehreren stehen Kommas, und jede wird für sich angesehen.</translation>
    </message>
    <message>
        <source>Every substitution of each selected base, as a heat map.</source>
        <translation>Jede Substitution jeder ausgewählten Base, als Heatmap.</translation>
    </message>
    <message>
        <source>Type an edit, or select bases to see every substitution of them.</source>
        <translation>Eine Änderung eingeben, oder Basen auswählen, um jede ihrer Substitutionen zu sehen.</translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation>Log-Likelihood</translation>
    </message>
    <message>
        <source>k-mer model</source>
        <translation>k-mer-Modell</translation>
    </message>
    <message>
        <source>Largest change of a latent</source>
        <translation>Größte Änderung eines Latents</translation>
    </message>
    <message>
        <source>What the heat map shows</source>
        <translation>Was die Heatmap zeigt</translation>
    </message>
    <message>
        <source>The edit that is shown</source>
        <translation>Die gezeigte Änderung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>E&amp;xportieren ...</translation>
    </message>
    <message>
        <source>The edits as CSV, and beside it what they change in latents and bases.</source>
        <translation>Die Änderungen als CSV, und daneben, was sie an Latents und Basen ändern.</translation>
    </message>
    <message>
        <source>Seeing edits</source>
        <translation>Änderungen ansehen</translation>
    </message>
    <message>
        <source>The edits could not be seen.</source>
        <translation>Die Änderungen konnten nicht angesehen werden.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Dies wurde abgebrochen.</translation>
    </message>
    <message>
        <source>An edit</source>
        <translation>Eine Änderung</translation>
    </message>
    <message>
        <source>The stretch</source>
        <translation>Der Abschnitt</translation>
    </message>
    <message numerus="yes">
        <source>Saw %n edits of %1.</source>
        <translation>
            <numerusform>Sah %n Änderung von %1 an.</numerusform>
            <numerusform>Sah %n Änderungen von %1 an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Edits</source>
        <translation>Änderungen exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n substitutions of %1. A click on one shows the latents that it changes.</source>
        <translation>
            <numerusform>%n Substitution von %1. Ein Klick darauf zeigt die Latents, die sie ändert.</numerusform>
            <numerusform>%n Substitutionen von %1. Ein Klick auf eine zeigt die Latents, die sie ändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit Bases of %1 and See</source>
        <translation>Basen von %1 ändern und ansehen</translation>
    </message>
    <message>
        <source>Edit Bases and See</source>
        <translation>Basen ändern und ansehen</translation>
    </message>
</context>
<context>
    <name>dglm::EditedLatentTable</name>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>A click selects it.</source>
        <translation>Ein Klick wählt es aus.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Its name, or the concept that it outlines best.</source>
        <translation>Sein Name, oder das Konzept, das es am besten umreißt.</translation>
    </message>
    <message>
        <source>Near, before</source>
        <translation>Nahe, vorher</translation>
    </message>
    <message>
        <source>Maximum within 100 bases of the edit, before.</source>
        <translation>Maximum im Umkreis von 100 Basen um die Änderung, vorher.</translation>
    </message>
    <message>
        <source>Near, after</source>
        <translation>Nahe, nachher</translation>
    </message>
    <message>
        <source>Maximum within 100 bases of the edit, after.</source>
        <translation>Maximum im Umkreis von 100 Basen um die Änderung, nachher.</translation>
    </message>
    <message>
        <source>Maximum before</source>
        <translation>Maximum vorher</translation>
    </message>
    <message>
        <source>Of the whole sequence.</source>
        <translation>Der ganzen Sequenz.</translation>
    </message>
    <message>
        <source>Maximum after</source>
        <translation>Maximum nachher</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>Mittel vorher</translation>
    </message>
    <message>
        <source>Over all bases of the sequence.</source>
        <translation>Über alle Basen der Sequenz.</translation>
    </message>
    <message>
        <source>Mean after</source>
        <translation>Mittel nachher</translation>
    </message>
    <message>
        <source>Latents that change most</source>
        <translation>Latents, die sich am meisten ändern</translation>
    </message>
    <message>
        <source>filter: latent, name</source>
        <translation>Filter: Latent, Name</translation>
    </message>
    <message>
        <source>The largest change at a base that is there before and after, after minus before.</source>
        <translation>Die größte Änderung an einer Base, die vorher und nachher da ist, nachher minus vorher.</translation>
    </message>
</context>
<context>
    <name>dglm::Errors</name>
    <message>
        <source>Cancelled. %1</source>
        <translation>Abgebrochen. %1</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name and the folder.</source>
        <translation>%1 gibt es nicht. Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. Check that the file exists and that you may read it.</source>
        <translation>%1 lässt sich nicht öffnen: %2. Prüfen, ob es die Datei gibt und ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose a folder that you may write to and that has room.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Einen Ordner mit Schreibrecht und genug Platz wählen.</translation>
    </message>
    <message>
        <source>Cannot write %1: the disk is full. Free some space and try again; nothing already saved is lost.</source>
        <translation>%1 lässt sich nicht schreiben: Der Datenträger ist voll. Platz schaffen und erneut versuchen; nichts bereits Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>%1 is not a file this program reads: %2. It reads FASTA, GenBank, EMBL, GFF3, SnapGene .dna, CSV with a &apos;sequence&apos; column, and text with one sequence a line.</source>
        <translation>%1 kann dieses Programm nicht lesen: %2. Es liest FASTA, GenBank, EMBL, GFF3, SnapGene .dna, CSV mit einer Spalte „sequence“ und Text mit einer Sequenz je Zeile.</translation>
    </message>
    <message>
        <source>%1 ends too early: %2. Copy or download it again.</source>
        <translation>%1 endet zu früh: %2. Noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>Cannot read %1 (%2): %3.</source>
        <translation>%1 (%2) lässt sich nicht lesen: %3.</translation>
    </message>
    <message>
        <source>%1 holds no sequence: %2.</source>
        <translation>%1 enthält keine Sequenz: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>There is no record named %1 here. Known: %2.</source>
        <translation>Hier gibt es keine Sequenz namens %1. Bekannt: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a place in this record: %2. Write a base (1234), a range (1,000-2,500), a feature name or a latent (L3/412).</source>
        <translation>„%1“ ist keine Stelle in dieser Sequenz: %2. Möglich sind eine Base (1234), ein Bereich (1,000-2,500), der Name eines Features oder ein Latent (L3/412).</translation>
    </message>
    <message>
        <source>Sequence %1 cannot be used: %2.</source>
        <translation>Die Sequenz %1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>%1 has %2 tokens, and this model reads at most %3. Read it in all windows, or take a shorter sequence.</source>
        <translation>%1 hat %2 Token, und dieses Modell liest höchstens %3. In allen Fenstern lesen oder eine kürzere Sequenz nehmen.</translation>
    </message>
    <message>
        <source>The model folder %1 has no %2. A model folder holds config.json, vocab.txt and its weights.</source>
        <translation>Im Modellordner %1 fehlt %2. Ein Modellordner enthält config.json, vocab.txt und die Gewichte.</translation>
    </message>
    <message>
        <source>The model configuration %1 cannot be used: %2.</source>
        <translation>Die Modellkonfiguration %1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>The vocabulary %1 cannot be used: %2.</source>
        <translation>Das Vokabular %1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>%1 has no tensor &apos;%2&apos;. It may belong to another kind of model.</source>
        <translation>%1 hat keinen Tensor „%2“. Vielleicht gehört die Datei zu einer anderen Art von Modell.</translation>
    </message>
    <message>
        <source>In %1 the tensor &apos;%2&apos; has shape %3, but %4 was expected. The weights and the configuration do not belong together.</source>
        <translation>In %1 hat der Tensor „%2“ die Form %3, erwartet war %4. Gewichte und Konfiguration gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>%1 was not loaded because it is not a plain checkpoint: %2. Only load weights you trust, or convert it to safetensors.</source>
        <translation>%1 wurde nicht geladen, weil es kein einfacher Checkpoint ist: %2. Nur vertrauenswürdige Gewichte laden oder in safetensors umwandeln.</translation>
    </message>
    <message>
        <source>%1 is not a sparse autoencoder this program knows: %2.</source>
        <translation>%1 ist kein Sparse Autoencoder, den dieses Programm kennt: %2.</translation>
    </message>
    <message>
        <source>%1 does not fit %2: %3. Choose the dictionary that was trained on this model and site.</source>
        <translation>%1 passt nicht zu %2: %3. Das Wörterbuch wählen, das an diesem Modell und Ableseort trainiert wurde.</translation>
    </message>
    <message>
        <source>Layer %1 does not exist: this model has layers 0 to %2.</source>
        <translation>Schicht %1 gibt es nicht: Dieses Modell hat die Schichten 0 bis %2.</translation>
    </message>
    <message>
        <source>Latent %1 does not exist: this dictionary has latents 0 to %2.</source>
        <translation>Latent %1 gibt es nicht: Dieses Wörterbuch hat die Latents 0 bis %2.</translation>
    </message>
    <message>
        <source>%1 is no file or folder and has no place on the model shelf %2. On the shelf: %3. To be downloaded: %4.</source>
        <translation>%1 ist weder Datei noch Ordner und steht nicht im Modellregal %2. Dort stehen: %3. Zum Herunterladen: %4.</translation>
    </message>
    <message>
        <source>Files of %1 are not as they were downloaded: %2. Download them again.</source>
        <translation>Dateien von %1 sind nicht mehr so, wie sie heruntergeladen wurden: %2. Noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>Cannot download %1: %2. Check the connection and try again; what has arrived is kept, and everything else works offline.</source>
        <translation>%1 lässt sich nicht herunterladen: %2. Verbindung prüfen und noch einmal versuchen; was angekommen ist, bleibt, und alles andere geht ohne Netz.</translation>
    </message>
    <message>
        <source>Cannot download %1: the server answers %2 (%3).</source>
        <translation>%1 lässt sich nicht herunterladen: Der Server antwortet %2 (%3).</translation>
    </message>
    <message>
        <source>%1 did not arrive as it was published (%2): %3. It was not kept; try again, or from another mirror.</source>
        <translation>%1 ist nicht so angekommen, wie es veröffentlicht wurde (%2): %3. Es wurde nicht behalten; noch einmal oder von einem anderen Spiegel versuchen.</translation>
    </message>
    <message>
        <source>%1 needs %2 more, and the disk has %3 left. Free some space, or move the model shelf with DGLM_MODELS.</source>
        <translation>%1 braucht noch %2, frei sind %3. Platz schaffen oder das Modellregal mit DGLM_MODELS verlegen.</translation>
    </message>
    <message>
        <source>%1 cannot be %2: %3.</source>
        <translation>%1 kann nicht %2 sein: %3.</translation>
    </message>
    <message>
        <source>This build has no %1. Configure it with %2.</source>
        <translation>Diesem Programm fehlt %1. Mit %2 neu konfigurieren.</translation>
    </message>
    <message>
        <source>The device %1 cannot be used: %2. Choose the processor (CPU) instead.</source>
        <translation>Das Gerät %1 ist nicht verwendbar: %2. Stattdessen den Prozessor (CPU) wählen.</translation>
    </message>
    <message>
        <source>There is not enough memory for %1. Close other programs, or work on fewer or shorter records.</source>
        <translation>Der Speicher reicht nicht für %1. Andere Programme schließen oder mit weniger oder kürzeren Sequenzen arbeiten.</translation>
    </message>
    <message>
        <source>Cannot resume from %1: %2.</source>
        <translation>Fortsetzen ab %1 ist nicht möglich: %2.</translation>
    </message>
    <message>
        <source>%1 is not a readable project file: %2.</source>
        <translation>%1 ist keine lesbare Projektdatei: %2.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program (format %2, this program knows %3). Update the program.</source>
        <translation>%1 stammt von einer neueren Version dieses Programms (Format %2, dieses Programm kennt %3). Das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>%1 is open for writing in another window or program. Close it there, or open a copy.</source>
        <translation>%1 ist in einem anderen Fenster oder Programm zum Schreiben geöffnet. Dort schließen oder eine Kopie öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2. Save a copy and work in that.</source>
        <translation>%1 lässt sich nicht ändern: %2. Eine Kopie speichern und darin arbeiten.</translation>
    </message>
    <message>
        <source>%1 failed: %2. This is a fault of the program; please report it with this text.</source>
        <translation>%1 ist fehlgeschlagen: %2. Das ist ein Programmfehler; bitte mit diesem Text melden.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 gibt es schon. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. The original was not changed; restore an earlier copy.</source>
        <translation>%1 ist beschädigt: %2. Das Original wurde nicht verändert; eine frühere Kopie wiederherstellen.</translation>
    </message>
</context>
<context>
    <name>dglm::ExportDialog</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>Seitenverhältnis beibehalten</translation>
    </message>
    <message>
        <source>Dark background</source>
        <translation>Dunkler Hintergrund</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>SVG (vector, text stays text)</source>
        <translation>SVG (Vektor, Text bleibt Text)</translation>
    </message>
    <message>
        <source>PDF (vector, text stays text)</source>
        <translation>PDF (Vektor, Text bleibt Text)</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG (Pixel)</translation>
    </message>
    <message>
        <source> DPI</source>
        <translation> DPI</translation>
    </message>
    <message>
        <source>Figures are light by default, ready for print.</source>
        <translation>Abbildungen sind von sich aus hell, fertig für den Druck.</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>noch keine Datei gewählt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Choose File...</source>
        <translation>Datei wählen ...</translation>
    </message>
</context>
<context>
    <name>dglm::ExportTexts</name>
    <message>
        <source>%1, circular, %2</source>
        <translation>%1, zirkulär, %2</translation>
    </message>
    <message>
        <source>%1, linear, %2</source>
        <translation>%1, linear, %2</translation>
    </message>
    <message>
        <source>latents %1</source>
        <translation>Latents %1</translation>
    </message>
    <message>
        <source>frame 0 alone</source>
        <translation>nur Leserahmen 0</translation>
    </message>
    <message numerus="yes">
        <source>mean over %n reading frames</source>
        <translation>
            <numerusform>Mittel über %n Leserahmen</numerusform>
            <numerusform>Mittel über %n Leserahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>both strands</source>
        <translation>beide Stränge</translation>
    </message>
    <message>
        <source>model %1, layer %2, %3, dictionary %4</source>
        <translation>Modell %1, Schicht %2, %3, Wörterbuch %4</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>rings: %1</source>
        <translation>Ringe: %1</translation>
    </message>
    <message>
        <source>%1, bases %2</source>
        <translation>%1, Basen %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A set of records: &quot;tuning: pUC19, pBR322&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>model %1, layer %2</source>
        <translation>Modell %1, Schicht %2</translation>
    </message>
    <message>
        <source>Latent %1 and concept %2, threshold %3</source>
        <translation>Latent %1 und Konzept %2, Schwelle %3</translation>
    </message>
    <message>
        <source>%1 (meta-SAE %2)</source>
        <translation>%1 (Meta-SAE %2)</translation>
    </message>
    <message>
        <source>families of latents %1</source>
        <translation>Familien von Latents %1</translation>
    </message>
</context>
<context>
    <name>dglm::Exporter</name>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Figures (*.%1)</source>
        <translation>Abbildungen (*.%1)</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Export Tracks</source>
        <translation>Spuren exportieren</translation>
    </message>
    <message>
        <source>bedGraph (*.bedgraph *.bedgraph.gz)</source>
        <translation>bedGraph (*.bedgraph *.bedgraph.gz)</translation>
    </message>
    <message>
        <source>Export Sequence</source>
        <translation>Sequenz exportieren</translation>
    </message>
    <message>
        <source>GenBank (*.gb);;FASTA (*.fa *.fasta)</source>
        <translation>GenBank (*.gb);;FASTA (*.fa *.fasta)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;Excel workbooks (*.xlsx)</source>
        <translation>Tabellen (*.csv);;Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Export Latents</source>
        <translation>Latents exportieren</translation>
    </message>
    <message>
        <source>Neuronpedia JSON (*.json)</source>
        <translation>Neuronpedia-JSON (*.json)</translation>
    </message>
    <message>
        <source>Reading the latents</source>
        <translation>Latents werden gelesen</translation>
    </message>
</context>
<context>
    <name>dglm::FamilyDesk</name>
    <message>
        <source>Training a meta-SAE</source>
        <translation>Meta-SAE wird trainiert</translation>
    </message>
    <message numerus="yes">
        <source>Trained a meta-SAE on %n latents.</source>
        <translation>
            <numerusform>Einen Meta-SAE auf %n Latent trainiert.</numerusform>
            <numerusform>Einen Meta-SAE auf %n Latents trainiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The families of %n latents are found.</source>
        <translation>
            <numerusform>Die Familien von %n Latent sind gefunden.</numerusform>
            <numerusform>Die Familien von %n Latents sind gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading a meta-SAE</source>
        <translation>Meta-SAE wird gelesen</translation>
    </message>
    <message>
        <source>Scoring families as concepts</source>
        <translation>Familien werden als Konzepte bewertet</translation>
    </message>
    <message numerus="yes">
        <source>Scored %n families as concepts.</source>
        <translation>
            <numerusform>%n Familie als Konzept bewertet.</numerusform>
            <numerusform>%n Familien als Konzepte bewertet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FamilyMenu</name>
    <message>
        <source>S&amp;how the Panel</source>
        <translation>Bereich an&amp;zeigen</translation>
    </message>
    <message>
        <source>Fami&amp;lies of Latents</source>
        <translation>&amp;Familien von Latents</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>dglm::FamilyPanel</name>
    <message>
        <source>&amp;Train a Meta-SAE...</source>
        <translation>Meta-SAE &amp;trainieren ...</translation>
    </message>
    <message>
        <source>&amp;Open a Meta-SAE...</source>
        <translation>Meta-SAE ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>&amp;Pin the Chosen Latents</source>
        <translation>Gewählte Latents an&amp;heften</translation>
    </message>
    <message>
        <source>&amp;Close the Meta-SAE</source>
        <translation>Meta-SAE s&amp;chließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Finds families among the latents of the dictionary in use.</source>
        <translation>Findet Familien unter den Latents des Wörterbuchs in Gebrauch.</translation>
    </message>
    <message>
        <source>A folder that &apos;decode-glm train meta-sae&apos; wrote.</source>
        <translation>Ein Ordner, den „decode-glm train meta-sae“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Pins the chosen latents of the family, so that they have tracks.</source>
        <translation>Heftet die gewählten Latents der Familie an, damit sie Spuren haben.</translation>
    </message>
    <message>
        <source>Its folder stays.</source>
        <translation>Sein Ordner bleibt.</translation>
    </message>
    <message>
        <source>Train...</source>
        <translation>Trainieren ...</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Folder of a Meta-SAE</source>
        <translation>Ordner eines Meta-SAE</translation>
    </message>
    <message>
        <source>The meta-SAE could not be made or read.</source>
        <translation>Der Meta-SAE ließ sich nicht herstellen oder lesen.</translation>
    </message>
    <message>
        <source>No families were looked for yet. A meta-SAE finds latents whose directions belong together.</source>
        <translation>Noch wurden keine Familien gesucht. Ein Meta-SAE findet Latents, deren Richtungen zusammengehören.</translation>
    </message>
    <message>
        <source>%1: %2 families of %3 latents, %4 a latent, error %5</source>
        <translation>%1: %2 Familien von %3 Latents, %4 je Latent, Fehler %5</translation>
    </message>
    <message>
        <source> (of another dictionary than the one in use)</source>
        <translation> (eines anderen Wörterbuchs als dem in Gebrauch)</translation>
    </message>
    <message>
        <source>&amp;Dial the Family</source>
        <translation>Familie am &amp;Regler</translation>
    </message>
    <message>
        <source>Turns its strongest latents (at most 8) in the Steering panel, the strongest to the highest activation that it has in the project and the others in proportion. One step of undo.</source>
        <translation>Dreht ihre stärksten Latents (höchstens 8) im Steuerungs-Panel auf: das stärkste auf die höchste Aktivierung, die es im Projekt hat, die anderen im Verhältnis. Ein Schritt zum Rückgängigmachen.</translation>
    </message>
    <message>
        <source>&amp;Ablate the Family</source>
        <translation>Familie a&amp;usschalten</translation>
    </message>
    <message>
        <source>Takes its strongest latents (at most 8) out, in the Steering panel.</source>
        <translation>Nimmt ihre stärksten Latents (höchstens 8) im Steuerungs-Panel heraus.</translation>
    </message>
    <message>
        <source>family %1</source>
        <translation>Familie %1</translation>
    </message>
    <message>
        <source>&amp;Map of the Latents...</source>
        <translation>Karte &amp;der Latents ...</translation>
    </message>
    <message>
        <source>Latents as points of a plane, by their directions or by where they fire together.</source>
        <translation>Latents als Punkte einer Ebene, nach ihren Richtungen oder danach, wo sie gemeinsam feuern.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Families.&lt;/b&gt; Latents whose directions point the same way often stand for parts of one thing: a virus and its genes, resistance and its genes. A meta-SAE is a dictionary of the dictionary; each of its latents is a family. A pinned one has a track and a ring: the sum of its latents&apos; activations, each times its strength.&lt;br&gt;Purity says how many of the nearest latents share the label. The random control of the training says how much of it directions without any meaning would give: compare before you believe in a family.</source>
        <translation>&lt;b&gt;Familien.&lt;/b&gt; Latents, deren Richtungen gleich weisen, stehen oft für Teile einer Sache: ein Virus und seine Gene, Resistenz und ihre Gene. Ein Meta-SAE ist ein Wörterbuch des Wörterbuchs; jedes seiner Latents ist eine Familie. Eine angeheftete hat eine Spur und einen Ring: die Summe der Aktivierungen ihrer Latents, jede mal ihrer Stärke.&lt;br&gt;Die Reinheit sagt, wie viele der nächsten Latents die Bezeichnung teilen. Die Zufallskontrolle des Trainings sagt, wie viel davon auch Richtungen ohne jede Bedeutung ergäben: erst vergleichen, dann an eine Familie glauben.</translation>
    </message>
    <message>
        <source>Meta-SAEs of This Pro&amp;ject...</source>
        <translation>Meta-SAEs dieses Pro&amp;jekts ...</translation>
    </message>
    <message>
        <source>L0 against reconstruction error of those that were made before, beside their random control, and the choice of another one.</source>
        <translation>L0 gegen Rekonstruktionsfehler der früher hergestellten, neben ihrer Zufallskontrolle, und die Wahl eines anderen.</translation>
    </message>
    <message>
        <source>&amp;Show Family as Track</source>
        <translation>Familie als &amp;Spur zeigen</translation>
    </message>
    <message>
        <source>Gives the chosen families a track and a ring: at each token the sum of their latents&apos; activations, each times its strength.</source>
        <translation>Gibt den gewählten Familien eine Spur und einen Ring: an jedem Token die Summe der Aktivierungen ihrer Latents, jede mal ihrer Stärke.</translation>
    </message>
    <message>
        <source>Score &amp;Families as Concepts</source>
        <translation>Familien als Konzepte &amp;bewerten</translation>
    </message>
    <message>
        <source>&amp;Export the Families...</source>
        <translation>Familien &amp;exportieren ...</translation>
    </message>
    <message>
        <source>The families with their measures and, once they were scored, their concepts, as CSV or Excel.</source>
        <translation>Die Familien mit ihren Maßen und, sobald sie bewertet sind, ihren Konzepten, als CSV oder Excel.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Auswählen ...</translation>
    </message>
    <message>
        <source>Finds the concept that each family as a whole outlines best, on the sets of the newest concept scores: one set chooses concept and threshold, two test them.</source>
        <translation>Findet das Konzept, das jede Familie als Ganze am besten umreißt, auf den Mengen der neuesten Konzeptbewertung: Eine Menge wählt Konzept und Schwelle, zwei testen sie.</translation>
    </message>
    <message>
        <source>Score the concepts of this project first: families are scored on the same sets of sequences.</source>
        <translation>Zuerst die Konzepte dieses Projekts bewerten: Familien werden auf denselben Mengen von Sequenzen bewertet.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks of families belong to another dictionary and come back with it.</source>
        <translation>
            <numerusform>%n Spur einer Familie gehört zu einem anderen Wörterbuch und kommt mit ihm wieder.</numerusform>
            <numerusform>%n Spuren von Familien gehören zu einem anderen Wörterbuch und kommen mit ihm wieder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FamilyTexts</name>
    <message>
        <source>test set 1: F1 %1 (95 % interval %2 to %3), test set 2: F1 %4 (%5 to %6); with turned labels %7; activation above %8</source>
        <translation>Testmenge 1: F1 %1 (95-%-Intervall %2 bis %3), Testmenge 2: F1 %4 (%5 bis %6); mit gedrehten Bezeichnungen %7; Aktivierung über %8</translation>
    </message>
</context>
<context>
    <name>dglm::FamilyTracks</name>
    <message numerus="yes">
        <source>Show %n families as tracks</source>
        <translation>
            <numerusform>%n Familie als Spur zeigen</numerusform>
            <numerusform>%n Familien als Spuren zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tracks of families</source>
        <translation>
            <numerusform>%n Spur einer Familie entfernen</numerusform>
            <numerusform>%n Spuren von Familien entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FeatureDialog</name>
    <message>
        <source>Add a Feature</source>
        <translation>Feature hinzufügen</translation>
    </message>
    <message>
        <source>Edit a Feature</source>
        <translation>Feature bearbeiten</translation>
    </message>
    <message>
        <source>What map, tracks and lists call it; the qualifier label in files.</source>
        <translation>Wie Karte, Spuren und Listen es nennen; in Dateien der Qualifier label.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>The feature key of GenBank, such as CDS, promoter or rep_origin.</source>
        <translation>Der Featureschlüssel von GenBank, etwa CDS, promoter oder rep_origin.</translation>
    </message>
    <message>
        <source>First and last base, counted from 1, such as 1284-2144; several stretches with commas between. On a circular sequence 2600-120 runs over the origin. &lt; before a first base and &gt; before a last say that the feature goes on beyond.</source>
        <translation>Erste und letzte Base, gezählt ab 1, etwa 1284-2144; mehrere Abschnitte mit Kommas dazwischen. Auf einer zirkulären Sequenz läuft 2600-120 über den Ursprung. &lt; vor einer ersten und &gt; vor einer letzten Base sagen, dass das Feature darüber hinausgeht.</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>Strang</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Qualifiers</source>
        <translation>Qualifier</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>both, as it is</source>
        <translation>beide, wie es ist</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add a Qualifier</source>
        <translation>Qualifier hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The place</source>
        <translation>Der Ort</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be the key of a qualifier. A key has letters, digits, and _ or -.</source>
        <translation>„%1“ kann nicht der Schlüssel eines Qualifiers sein. Ein Schlüssel hat Buchstaben, Ziffern und _ oder -.</translation>
    </message>
    <message>
        <source>A type has at most 15 letters, digits, and _ or -, and no blanks, such as CDS or rep_origin.</source>
        <translation>Ein Typ hat höchstens 15 Buchstaben, Ziffern und _ oder - und keine Leerzeichen, etwa CDS oder rep_origin.</translation>
    </message>
    <message>
        <source>Its stretches lie on both strands. Choose one strand to have another number of them.</source>
        <translation>Seine Abschnitte liegen auf beiden Strängen. Einen Strang wählen, um eine andere Zahl von ihnen zu haben.</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>A feature: its name, its type, its place, its length.</extracomment>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>dglm::FeatureEdits</name>
    <message>
        <source>A&amp;dd Feature...</source>
        <translation>Feature &amp;hinzufügen ...</translation>
    </message>
    <message>
        <source>&amp;Edit Feature...</source>
        <translation>Feature b&amp;earbeiten ...</translation>
    </message>
    <message>
        <source>Remove Fea&amp;ture</source>
        <translation>Feature en&amp;tfernen</translation>
    </message>
    <message>
        <source>Annotates the selected bases.</source>
        <translation>Annotiert die ausgewählten Basen.</translation>
    </message>
    <message>
        <source>Name, type, place, strand and qualifiers of the selected feature.</source>
        <translation>Name, Typ, Ort, Strang und Qualifier des ausgewählten Features.</translation>
    </message>
    <message>
        <source>The features of the sequence have changed meanwhile, so that this change is not made.</source>
        <translation>Die Features der Sequenz haben sich inzwischen geändert; diese Änderung unterbleibt.</translation>
    </message>
    <message>
        <source>Add the feature %1</source>
        <translation>Feature %1 hinzufügen</translation>
    </message>
    <message>
        <source>Edit the feature %1</source>
        <translation>Feature %1 bearbeiten</translation>
    </message>
    <message>
        <source>Remove the feature %1</source>
        <translation>Feature %1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n features</source>
        <translation>
            <numerusform>%n Feature entfernen</numerusform>
            <numerusform>%n Features entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FeaturePanel</name>
    <message>
        <source>&lt;b&gt;Features.&lt;/b&gt; The annotated ranges of this sequence. A click selects a feature everywhere; the box in the first column hides it in map and tracks; a click on the colour changes it. Positions count from 1 and include the last base. Colours and hiding belong to this project and can be undone.</source>
        <translation>&lt;b&gt;Features.&lt;/b&gt; Die annotierten Bereiche dieser Sequenz. Ein Klick wählt ein Feature überall aus; das Kästchen in der ersten Spalte blendet es in Karte und Spuren aus; ein Klick auf die Farbe ändert sie. Positionen zählen ab 1 und schließen die letzte Base ein. Farben und Ausblenden gehören zu diesem Projekt und lassen sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Hide features</source>
        <translation>Features ausblenden</translation>
    </message>
    <message>
        <source>Show features</source>
        <translation>Features einblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>Farbe ...</translation>
    </message>
    <message>
        <source>Colour of the File</source>
        <translation>Farbe der Datei</translation>
    </message>
    <message>
        <source>No sequence is shown. Its features are listed here.</source>
        <translation>Keine Sequenz wird gezeigt. Hier stehen ihre Features.</translation>
    </message>
    <message>
        <source>No features are annotated in this sequence. A library of common plasmid features can be searched for in it.</source>
        <translation>In dieser Sequenz sind keine Features annotiert. Sie kann nach den häufigen Features von Plasmiden durchsucht werden.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Features can be added to the selected bases, changed and removed, by the Edit menu or a right click; what was made by hand says so in the tool tip of its name, and in files.</source>
        <translation>Features können den ausgewählten Basen hinzugefügt, geändert und entfernt werden, im Menü „Bearbeiten“ oder mit der rechten Maustaste; was von Hand gemacht ist, sagt es in der Kurzinfo seines Namens und in Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Features</source>
        <translation>
            <numerusform>%n Feature entfernen</numerusform>
            <numerusform>%n Features entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FeatureTable</name>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>filter: name, type</source>
        <translation>Filter: Name, Typ</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
</context>
<context>
    <name>dglm::FidelityDesk</name>
    <message>
        <source>Reading the fidelity</source>
        <translation>Die Treue wird gelesen</translation>
    </message>
    <message>
        <source>Measuring the fidelity of the SAE</source>
        <translation>Die Treue des SAE wird gemessen</translation>
    </message>
    <message>
        <source>Measured the fidelity of the SAE.</source>
        <translation>Die Treue des SAE gemessen.</translation>
    </message>
</context>
<context>
    <name>dglm::FidelityView</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fidelity by sequence</source>
        <translation>Treue je Sequenz</translation>
    </message>
    <message>
        <source>filter: sequence</source>
        <translation>Filter: Sequenz</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Zählweise</translation>
    </message>
    <message>
        <source>Whole sequences</source>
        <translation>Ganze Sequenzen</translation>
    </message>
    <message>
        <source>Paper-compatible</source>
        <translation>Wie im Artikel</translation>
    </message>
    <message>
        <source>Whole sequences in the model&apos;s windows, or as the reference: the first 1,024 tokens.</source>
        <translation>Ganze Sequenzen in den Fenstern des Modells oder wie die Referenz: die ersten 1,024 Token.</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>Normalise: on</source>
        <translation>Normieren: an</translation>
    </message>
    <message>
        <source>Normalise: off</source>
        <translation>Normieren: aus</translation>
    </message>
    <message>
        <source>Whether activations are scaled to length sqrt(width) before the SAE. Automatic: never, but in the paper-compatible mode as the SAE&apos;s own flag says.</source>
        <translation>Ob Aktivierungen vor dem SAE auf die Länge Wurzel(Breite) gebracht werden. Automatisch: nie, im Modus wie im Artikel so, wie die Angabe im SAE es will.</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Erneut messen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Loss recovered: n/a, not measured yet</source>
        <translation>Zurückgewonnener Verlust: n/a, noch nicht gemessen</translation>
    </message>
    <message>
        <source>Loss recovered: %1 (clipped: %2)</source>
        <translation>Zurückgewonnener Verlust: %1 (begrenzt: %2)</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: model %1, zeros at the site %2, SAE %3</source>
        <translation>Mittlere Kreuzentropie in Nats: Modell %1, Nullen am Ableseort %2, SAE %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Normalise: auto</source>
        <translation>Normieren: auto</translation>
    </message>
    <message>
        <source>0 %: as bad as zeros at the site; 100 %: as good as the model&apos;s own activations.</source>
        <translation>0 %: so schlecht wie Nullen am Ableseort; 100 %: so gut wie die eigenen Aktivierungen des Modells.</translation>
    </message>
    <message>
        <source>Zeros at the site change nothing, so there is no loss to recover.</source>
        <translation>Nullen am Ableseort ändern nichts; es gibt keinen Verlust zurückzugewinnen.</translation>
    </message>
    <message>
        <source>The SAE is worse than zeros: the loss with it is larger than with nothing at the site.</source>
        <translation>Der SAE ist schlechter als Nullen: Mit ihm ist der Verlust größer als mit nichts am Ableseort.</translation>
    </message>
    <message>
        <source>The loss with the SAE is smaller than with the model&apos;s own activations.</source>
        <translation>Mit dem SAE ist der Verlust kleiner als mit den eigenen Aktivierungen des Modells.</translation>
    </message>
    <message>
        <source>Zeros at the site make the loss smaller than the model&apos;s own, so the share says nothing of the SAE.</source>
        <translation>Nullen am Ableseort machen den Verlust kleiner als den des Modells; der Anteil sagt nichts über den SAE.</translation>
    </message>
</context>
<context>
    <name>dglm::FigureWindow</name>
    <message>
        <source>Choose Folder...</source>
        <translation>Ordner wählen ...</translation>
    </message>
    <message>
        <source>Figure 2: Concepts</source>
        <translation>Abbildung 2: Konzepte</translation>
    </message>
    <message>
        <source>Figure 4: Steering</source>
        <translation>Abbildung 4: Steuerung</translation>
    </message>
    <message>
        <source>&lt;b&gt;Reproduce a figure.&lt;/b&gt; Draws the paper&apos;s panels anew from its published files and holds what it finds against the values that the paper&apos;s notebooks and data give. Pointing at a dot or bar tells what it is.</source>
        <translation>&lt;b&gt;Abbildung nachbilden.&lt;/b&gt; Zeichnet die Teilbilder der Veröffentlichung aus ihren Dateien neu und stellt das Gefundene den Werten aus deren Notebooks und Daten gegenüber. Der Mauszeiger auf einem Punkt oder Balken sagt, was er ist.</translation>
    </message>
    <message>
        <source>Choose the folder with the paper&apos;s published results (&quot;data&quot; of the Decode-gLM repository).</source>
        <translation>Den Ordner mit den veröffentlichten Ergebnissen wählen (&quot;data&quot; des Decode-gLM-Repositorys).</translation>
    </message>
    <message>
        <source>Bars of latents with one of these labels are drawn as related to antimicrobial resistance. Labels are separated by commas; the figure follows.</source>
        <translation>Balken von Latents mit einer dieser Bezeichnungen gelten als Antibiotikaresistenz. Bezeichnungen durch Kommas trennen; die Abbildung folgt.</translation>
    </message>
    <message>
        <source>&amp;Export Panel...</source>
        <translation>Teilbild &amp;exportieren ...</translation>
    </message>
    <message>
        <source>The panel that is shown as SVG, PDF or PNG.</source>
        <translation>Das gezeigte Teilbild als SVG, PDF oder PNG.</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>&amp;Tabelle exportieren ...</translation>
    </message>
    <message>
        <source>Expected against found as CSV.</source>
        <translation>Erwartet und gefunden als CSV.</translation>
    </message>
    <message>
        <source>Save &amp;All...</source>
        <translation>&amp;Alles speichern ...</translation>
    </message>
    <message>
        <source>All panels as SVG and all tables as CSV, as decode-glm reproduce writes them.</source>
        <translation>Alle Teilbilder als SVG und alle Tabellen als CSV, wie decode-glm reproduce sie schreibt.</translation>
    </message>
    <message>
        <source>Copy as &amp;Command</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The decode-glm line that makes the same files.</source>
        <translation>Die decode-glm-Zeile, die dieselben Dateien erzeugt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>Folder of the Published Results</source>
        <translation>Ordner der veröffentlichten Ergebnisse</translation>
    </message>
    <message>
        <source>Drawing figure 2</source>
        <translation>Abbildung 2 wird gezeichnet</translation>
    </message>
    <message>
        <source>Drawing figure 4</source>
        <translation>Abbildung 4 wird gezeichnet</translation>
    </message>
    <message>
        <source>The figure could not be drawn.</source>
        <translation>Die Abbildung konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>Panel %1</source>
        <translation>Teilbild %1</translation>
    </message>
    <message>
        <source>Expected and Found</source>
        <translation>Erwartet und gefunden</translation>
    </message>
    <message>
        <source>All %1 published values were found.</source>
        <translation>Alle %1 veröffentlichten Werte wurden gefunden.</translation>
    </message>
    <message>
        <source>%1 of %2 published values were found; the others stand first in the table.</source>
        <translation>%1 von %2 veröffentlichten Werten wurden gefunden; die übrigen stehen in der Tabelle oben.</translation>
    </message>
    <message>
        <source>Save All Panels and Tables</source>
        <translation>Alle Teilbilder und Tabellen speichern</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Resistance labels</source>
        <translation>Resistenzbezeichnungen</translation>
    </message>
    <message>
        <source>&amp;Show as Table</source>
        <translation>Als Tabelle &amp;zeigen</translation>
    </message>
    <message>
        <source>The values of the panel that is shown, to sort, copy and export.</source>
        <translation>Die Werte des gezeigten Teilbilds, zum Sortieren, Kopieren und Exportieren.</translation>
    </message>
    <message>
        <source>Drew figure 2.</source>
        <translation>Abbildung 2 gezeichnet.</translation>
    </message>
    <message>
        <source>Drew figure 4.</source>
        <translation>Abbildung 4 gezeichnet.</translation>
    </message>
    <message>
        <source>Published results</source>
        <translation>Veröffentlichte Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Resistance labels</source>
        <translation>&amp;Resistenzbezeichnungen</translation>
    </message>
    <message>
        <source>BLAST Audit of the Training Corpus</source>
        <translation>BLAST-Prüfung des Trainingskorpus</translation>
    </message>
    <message>
        <source>Drawing the BLAST audit</source>
        <translation>Die BLAST-Prüfung wird gezeichnet</translation>
    </message>
    <message>
        <source>Drew the BLAST audit.</source>
        <translation>BLAST-Prüfung gezeichnet.</translation>
    </message>
    <message>
        <source>HIV Meta-Latent as a Probe</source>
        <translation>HIV-Meta-Latent als Sonde</translation>
    </message>
    <message>
        <source>Drawing the HIV probe</source>
        <translation>HIV-Sonde wird gezeichnet</translation>
    </message>
    <message>
        <source>Drew the HIV probe.</source>
        <translation>HIV-Sonde gezeichnet.</translation>
    </message>
    <message>
        <source>Meta-SAE: Families of Latents</source>
        <translation>Meta-SAE: Familien von Latents</translation>
    </message>
    <message>
        <source>Drawing the meta-SAE</source>
        <translation>Meta-SAE wird gezeichnet</translation>
    </message>
    <message>
        <source>Drew the meta-SAE.</source>
        <translation>Meta-SAE gezeichnet.</translation>
    </message>
</context>
<context>
    <name>dglm::Figures</name>
    <message>
        <source>latents with F1 above 0.2</source>
        <translation>Latents mit F1 über 0.2</translation>
    </message>
    <message>
        <source>neurons with F1 above 0.2</source>
        <translation>Neuronen mit F1 über 0.2</translation>
    </message>
    <message>
        <source>latents scored</source>
        <translation>bewertete Latents</translation>
    </message>
    <message>
        <source>highest F1</source>
        <translation>höchster F1-Wert</translation>
    </message>
    <message>
        <source>latents with F1 above 0.1</source>
        <translation>Latents mit F1 über 0.1</translation>
    </message>
    <message>
        <source>latents with F1 above 0.3</source>
        <translation>Latents mit F1 über 0.3</translation>
    </message>
    <message>
        <source>latents with F1 above 0.5</source>
        <translation>Latents mit F1 über 0.5</translation>
    </message>
    <message>
        <source>latents with F1 above 0.6</source>
        <translation>Latents mit F1 über 0.6</translation>
    </message>
    <message>
        <source>latents with F1 above 0.8</source>
        <translation>Latents mit F1 über 0.8</translation>
    </message>
    <message>
        <source>latents with held-out F1 above 0.2</source>
        <translation>Latents mit zurückgehaltenem F1 über 0.2</translation>
    </message>
    <message>
        <source>latents with held-out F1 above 0.5</source>
        <translation>Latents mit zurückgehaltenem F1 über 0.5</translation>
    </message>
    <message>
        <source>unique labels with F1 above 0.2</source>
        <translation>verschiedene Bezeichnungen mit F1 über 0.2</translation>
    </message>
    <message>
        <source>unique concepts</source>
        <translation>verschiedene Konzepte</translation>
    </message>
    <message>
        <source>unique concepts, labels renamed as in the notebook</source>
        <translation>verschiedene Konzepte, Bezeichnungen wie im Notebook umbenannt</translation>
    </message>
    <message>
        <source>unique concepts, labels compared as sets</source>
        <translation>verschiedene Konzepte, Bezeichnungen als Mengen verglichen</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>P(mutation)</source>
        <translation>P(Mutation)</translation>
    </message>
    <message>
        <source>P(mutation) without steering</source>
        <translation>P(Mutation) ohne Steuerung</translation>
    </message>
    <message>
        <source>P(wild type) without steering</source>
        <translation>P(Wildtyp) ohne Steuerung</translation>
    </message>
    <message>
        <source>P(mutation), max_activation</source>
        <translation>P(Mutation), max_activation</translation>
    </message>
    <message>
        <source>rank of the mutation</source>
        <translation>Rang der Mutation</translation>
    </message>
    <message>
        <source>highest P(mutation)</source>
        <translation>höchstes P(Mutation)</translation>
    </message>
    <message>
        <source>value of the highest P(mutation)</source>
        <translation>Wert beim höchsten P(Mutation)</translation>
    </message>
    <message>
        <source>latent of the highest P(mutation)</source>
        <translation>Latent beim höchsten P(Mutation)</translation>
    </message>
    <message>
        <source>place of the highest P(mutation)</source>
        <translation>Stelle beim höchsten P(Mutation)</translation>
    </message>
    <message>
        <source>runs with the mutation first, positive values</source>
        <translation>Läufe mit der Mutation an erster Stelle, positive Werte</translation>
    </message>
    <message>
        <source>runs with the mutation first, other values</source>
        <translation>Läufe mit der Mutation an erster Stelle, übrige Werte</translation>
    </message>
    <message>
        <source>runs with the mutation first, max_activation</source>
        <translation>Läufe mit der Mutation an erster Stelle, max_activation</translation>
    </message>
    <message>
        <source>F1 is the mean of three sets, of which the first chose label and threshold; the held-out columns leave it out.</source>
        <translation>F1 ist das Mittel dreier Sätze, von denen der erste Bezeichnung und Schwelle wählte; die zurückgehaltenen Spalten lassen ihn weg.</translation>
    </message>
    <message>
        <source>Layers differ in dictionary size, k and steps of training, so they are not compared like for like.</source>
        <translation>Die Schichten unterscheiden sich in Wörterbuchgröße, k und Trainingsschritten; sie werden also nicht Gleiches mit Gleichem verglichen.</translation>
    </message>
    <message>
        <source>The notebook prints %1 unique concepts where the data has %2: an earlier cell renames five labels of layer 3, which then count twice.</source>
        <translation>Das Notebook gibt %1 verschiedene Konzepte aus, in den Daten sind es %2: Eine frühere Zelle benennt fünf Bezeichnungen der Schicht 3 um, die dann doppelt zählen.</translation>
    </message>
    <message>
        <source>Bars are coloured by a list of labels, not by rank: chloramphenicol acetyltransferase (cat) is a resistance gene, which the paper&apos;s figure draws as none.</source>
        <translation>Die Balken sind nach einer Liste von Bezeichnungen gefärbt, nicht nach Rang: Chloramphenicol-Acetyltransferase (cat) ist ein Resistenzgen, das die Abbildung der Veröffentlichung nicht als solches zeichnet.</translation>
    </message>
    <message>
        <source>Suppressing unrelated latents puts the mutation first too (other values, panel D): see both signs before calling an effect specific.</source>
        <translation>Auch das Unterdrücken unbeteiligter Latents bringt die Mutation an die erste Stelle (übrige Werte, Teilbild D): erst beide Vorzeichen ansehen, bevor eine Wirkung spezifisch heißt.</translation>
    </message>
    <message>
        <source>Rows of value 0 are the unsteered model, not the latent set to 0. The fixed values 20 and 30 lie inside the range of activations, though panel D2 calls them out-of-distribution.</source>
        <translation>Zeilen mit dem Wert 0 sind das ungesteuerte Modell, nicht das auf 0 gesetzte Latent. Die festen Werte 20 und 30 liegen im Bereich der Aktivierungen, auch wenn Teilbild D2 sie out-of-distribution nennt.</translation>
    </message>
    <message>
        <source>there are two runs of %1; the later one counts: %2</source>
        <translation>von %1 gibt es zwei Läufe; der spätere zählt: %2</translation>
    </message>
    <message>
        <source>panel %1 is left out: there is no run of %2</source>
        <translation>Teilbild %1 fehlt: Es gibt keinen Lauf von %2</translation>
    </message>
    <message>
        <source>%1 has no place in figure 2</source>
        <translation>%1 hat in Abbildung 2 keinen Platz</translation>
    </message>
    <message>
        <source>%1 rows of %2 say that they failed</source>
        <translation>%1 Zeilen von %2 melden einen Fehler</translation>
    </message>
    <message>
        <source>%1 has %2 latents, its summary says %3</source>
        <translation>%1 hat %2 Latents, laut Zusammenfassung sind es %3</translation>
    </message>
    <message>
        <source>panel %1 is left out: no latent of %2 has an F1</source>
        <translation>Teilbild %1 fehlt: Kein Latent von %2 hat ein F1</translation>
    </message>
    <message>
        <source>published CSV files, recomputed</source>
        <translation>veröffentlichte CSV-Dateien, nachgerechnet</translation>
    </message>
    <message>
        <source>%1, ties by id</source>
        <translation>%1, Gleichstände nach Nummer</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>subjects with hits</source>
        <translation>getroffene Sequenzen</translation>
    </message>
    <message>
        <source>assemblies with hits</source>
        <translation>getroffene Assemblies</translation>
    </message>
    <message>
        <source>queries with hits</source>
        <translation>Anfragen mit Treffern</translation>
    </message>
    <message>
        <source>lowest identity</source>
        <translation>kleinste Identität</translation>
    </message>
    <message>
        <source>highest identity</source>
        <translation>größte Identität</translation>
    </message>
    <message>
        <source>mean identity</source>
        <translation>mittlere Identität</translation>
    </message>
    <message>
        <source>hits with identity 100</source>
        <translation>Treffer mit Identität 100</translation>
    </message>
    <message>
        <source>hits with identity 99 or more</source>
        <translation>Treffer mit Identität 99 oder mehr</translation>
    </message>
    <message>
        <source>shortest alignment</source>
        <translation>kürzestes Alignment</translation>
    </message>
    <message>
        <source>longest alignment</source>
        <translation>längstes Alignment</translation>
    </message>
    <message>
        <source>mean length</source>
        <translation>mittlere Länge</translation>
    </message>
    <message>
        <source>alignments of 100 columns or more</source>
        <translation>Alignments mit 100 oder mehr Spalten</translation>
    </message>
    <message>
        <source>lowest bit score</source>
        <translation>kleinster Bit-Score</translation>
    </message>
    <message>
        <source>highest bit score</source>
        <translation>größter Bit-Score</translation>
    </message>
    <message>
        <source>highest e-value</source>
        <translation>größter E-Wert</translation>
    </message>
    <message>
        <source>hits with an e-value below 1e-50</source>
        <translation>Treffer mit einem E-Wert unter 1e-50</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>different queries</source>
        <translation>verschiedene Anfragen</translation>
    </message>
    <message>
        <source>queries without a base</source>
        <translation>Anfragen ohne eine Base</translation>
    </message>
    <message>
        <source>queries of fewer than 50 bases</source>
        <translation>Anfragen mit weniger als 50 Basen</translation>
    </message>
    <message>
        <source>longest query</source>
        <translation>längste Anfrage</translation>
    </message>
    <message>
        <source>published FASTA file, recomputed</source>
        <translation>veröffentlichte FASTA-Datei, nachgerechnet</translation>
    </message>
    <message>
        <source>E-values are those of batches of 100 genome files, each a search space of its own: they cannot be compared across batches. Bit scores and identities can.</source>
        <translation>Die E-Werte gelten für Gruppen von 100 Genomdateien, jede ein Suchraum für sich: Über Gruppen hinweg sind sie nicht vergleichbar. Bit-Scores und Identitäten sind es.</translation>
    </message>
    <message>
        <source>The repository&apos;s README counts 8,753 hits: the file has no header, and its first line was taken for one.</source>
        <translation>Das README des Repositorys zählt 8.753 Treffer: Die Datei hat keine Kopfzeile, und ihre erste Zeile wurde für eine gehalten.</translation>
    </message>
    <message>
        <source>panel %1 is left out: there is no %2</source>
        <translation>Teil %1 entfällt: %2 fehlt</translation>
    </message>
    <message>
        <source>A set counts every label that contains one of its texts: &apos;env&apos; is also in other labels than the envelope protein.</source>
        <translation>Eine Menge zählt jede Bezeichnung, die einen ihrer Texte enthält: „env“ steht auch in anderen Bezeichnungen als der des Hüllproteins.</translation>
    </message>
    <message>
        <source>The direction is row 60 of the meta-SAE (HIV), taken as it is; only its bias was chosen, on a random half of the tokens. Tokens of one plasmid lie in both halves, and &lt;cls&gt; and padding count among them.</source>
        <translation>Die Richtung ist Zeile 60 des Meta-SAE (HIV), wie sie ist; nur ihr Bias wurde gewählt, auf einer zufälligen Hälfte der Token. Token eines Plasmids liegen in beiden Hälften, und &lt;cls&gt; und Auffüllung zählen mit.</translation>
    </message>
    <message>
        <source>An always-positive probe has an F1 of 0.027 on HIV + env + RRE, of which 20,669 tokens are. The notebook is saved with its sanity check, which shuffles the labels, switched on; the published numbers are of a run without it.</source>
        <translation>Eine Sonde, die immer ja sagt, hat ein F1 von 0,027 auf HIV + env + RRE, zu denen 20.669 Token gehören. Das Notebook ist mit eingeschalteter Kontrolle gespeichert, die die Bezeichnungen mischt; die veröffentlichten Zahlen sind von einem Lauf ohne sie.</translation>
    </message>
    <message>
        <source>sets of labels</source>
        <translation>Mengen von Bezeichnungen</translation>
    </message>
    <message>
        <source>set of labels</source>
        <translation>Menge von Bezeichnungen</translation>
    </message>
    <message>
        <source>meta-latents</source>
        <translation>Meta-Latents</translation>
    </message>
    <message>
        <source>mean purity</source>
        <translation>mittlere Reinheit</translation>
    </message>
    <message>
        <source>with fewer than 20 children</source>
        <translation>mit weniger als 20 Kindern</translation>
    </message>
    <message>
        <source>with a label on 10 children or more</source>
        <translation>mit einer Bezeichnung auf 10 oder mehr Kindern</translation>
    </message>
    <message>
        <source>children with the label</source>
        <translation>Kinder mit der Bezeichnung</translation>
    </message>
    <message>
        <source>directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>smallest length</source>
        <translation>kleinste Länge</translation>
    </message>
    <message>
        <source>largest length</source>
        <translation>größte Länge</translation>
    </message>
    <message>
        <source>children of HIV, env or RRE</source>
        <translation>Kinder von HIV, env oder RRE</translation>
    </message>
    <message>
        <source>A child is one of the 20 latents that a meta-latent is most active on; the workbook lists their labels in the order of the latents. Colours above 40 % of the range of importance are all the same blue.</source>
        <translation>Ein Kind ist eines der 20 Latents, auf denen ein Meta-Latent am aktivsten ist; die Arbeitsmappe listet ihre Bezeichnungen in der Reihenfolge der Latents. Farben über 40 % der Spanne des Gewichts sind alle das gleiche Blau.</translation>
    </message>
    <message>
        <source>Column_126, which the notebook calls AMR, is PuroR: 18 of its 20 children.</source>
        <translation>Column_126, im Notebook AMR genannt, ist PuroR: 18 seiner 20 Kinder.</translation>
    </message>
    <message>
        <source>The numbers of the L0 against reconstruction plot are not among the published files: &apos;train meta-sae&apos; with --control random measures them on a dictionary.</source>
        <translation>Die Zahlen der Darstellung von L0 gegen Rekonstruktion sind nicht unter den veröffentlichten Dateien: „train meta-sae“ mit --control random misst sie an einem Wörterbuch.</translation>
    </message>
</context>
<context>
    <name>dglm::FileDrop</name>
    <message>
        <source>Looking at the dropped files</source>
        <translation>Die abgelegten Dateien werden angesehen</translation>
    </message>
</context>
<context>
    <name>dglm::FileMenu</name>
    <message>
        <source>New Sequence from &amp;Text...</source>
        <translation>Neue Sequenz aus &amp;Text ...</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;New Project...</source>
        <translation>&amp;Neues Projekt ...</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;Demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>&amp;Save Project As...</source>
        <translation>Projekt &amp;speichern unter ...</translation>
    </message>
    <message>
        <source>Save a &amp;Copy Without Activations...</source>
        <translation>&amp;Kopie ohne Aktivierungen speichern ...</translation>
    </message>
    <message>
        <source>&amp;Map as Figure...</source>
        <translation>&amp;Karte als Abbildung ...</translation>
    </message>
    <message>
        <source>%1-map</source>
        <translation>%1-Karte</translation>
    </message>
    <message>
        <source>&amp;Tracks as Figure...</source>
        <translation>&amp;Spuren als Abbildung ...</translation>
    </message>
    <message>
        <source>%1-tracks</source>
        <translation>%1-Spuren</translation>
    </message>
    <message>
        <source>&amp;Latent Table as CSV...</source>
        <translation>&amp;Latent-Tabelle als CSV ...</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>&amp;Feature List as CSV...</source>
        <translation>&amp;Feature-Liste als CSV ...</translation>
    </message>
    <message>
        <source>%1-features</source>
        <translation>%1-Features</translation>
    </message>
    <message>
        <source>Tracks as &amp;bedGraph...</source>
        <translation>Spuren als &amp;bedGraph ...</translation>
    </message>
    <message>
        <source>&amp;Sequence as GenBank or FASTA...</source>
        <translation>Sequenz als &amp;GenBank oder FASTA ...</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>Projects (*.dglm)</source>
        <translation>Projekte (*.dglm)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation>Noch nichts geöffnet.</translation>
    </message>
    <message>
        <source>Save Project As</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Saved a copy without activations as %1.</source>
        <translation>Kopie ohne Aktivierungen gespeichert als %1.</translation>
    </message>
    <message>
        <source>New Sequence from the Ot&amp;her Strand</source>
        <translation>Neue Sequenz aus dem &amp;Gegenstrang</translation>
    </message>
    <message>
        <source>The reverse complement with all its features, as a sequence of its own.</source>
        <translation>Das reverse Komplement mit all seinen Features als eigene Sequenz.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>The project is saved as you work; this says when all of it is in the file.</source>
        <translation>Das Projekt wird während der Arbeit gespeichert; dies sagt, wann alles in der Datei steht.</translation>
    </message>
    <message>
        <source>Sequences and projects (*.dglm *.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.fna *.gff3 *.gff *.gtf *.gz *.csv *.txt);;All files (*)</source>
        <translation>Sequenzen und Projekte (*.dglm *.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.fna *.gff3 *.gff *.gtf *.gz *.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save Session as Scr&amp;ipt...</source>
        <translation>Sitzung als Sk&amp;ript speichern ...</translation>
    </message>
    <message>
        <source>Latents as Neuronpedia &amp;JSON...</source>
        <translation>Latents als Neuronpedia-&amp;JSON ...</translation>
    </message>
    <message>
        <source>New Sequence from the Se&amp;lection</source>
        <translation>Neue Sequenz aus der Aus&amp;wahl</translation>
    </message>
    <message>
        <source>The selected bases with what lies there of the features, as a sequence of its own.</source>
        <translation>Die ausgewählten Basen mit dem, was dort von den Merkmalen liegt, als eigene Sequenz.</translation>
    </message>
    <message>
        <source>A shell script that repeats what was read, scored, steered, measured and drawn since the project was opened.</source>
        <translation>Ein Shell-Skript, das wiederholt, was seit dem Öffnen des Projekts gelesen, bewertet, gesteuert, gemessen und gezeichnet wurde.</translation>
    </message>
    <message>
        <source>All latents that fire, with their names and the tokens round their strongest places, under Neuronpedia&apos;s names.</source>
        <translation>Alle Latents, die feuern, mit ihren Namen und den Token um ihre stärksten Stellen, unter den Namen von Neuronpedia.</translation>
    </message>
    <message>
        <source>Save Session as Script</source>
        <translation>Sitzung als Skript speichern</translation>
    </message>
    <message>
        <source>Shell scripts (*.sh)</source>
        <translation>Shell-Skripte (*.sh)</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1. Run with sh, it repeats %n steps.</source>
        <translation>
            <numerusform>%1 geschrieben. Mit sh ausgeführt, wiederholt es %n Schritt.</numerusform>
            <numerusform>%1 geschrieben. Mit sh ausgeführt, wiederholt es %n Schritte.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What no command repeats stands in it as a comment.</source>
        <translation>%1 Was kein Befehl wiederholt, steht darin als Kommentar.</translation>
    </message>
    <message>
        <source>Add Trac&amp;k from a File...</source>
        <translation>Spur aus Date&amp;i hinzufügen ...</translation>
    </message>
    <message>
        <source>Values or features of the sequences here, from BED, bedGraph, bigWig, GFF3 or GTF, beside the latents&apos; tracks.</source>
        <translation>Werte oder Features der Sequenzen hier, aus BED, bedGraph, bigWig, GFF3 oder GTF, neben den Spuren der Latents.</translation>
    </message>
    <message>
        <source>Tracks (*.bed *.bedgraph *.bg *.bw *.bigwig *.gff3 *.gff *.gtf *.gz);;All files (*)</source>
        <translation>Spuren (*.bed *.bedgraph *.bg *.bw *.bigwig *.gff3 *.gff *.gtf *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add Track from a File</source>
        <translation>Spur aus Datei hinzufügen</translation>
    </message>
</context>
<context>
    <name>dglm::FilesOpener</name>
    <message>
        <source>Looking at the project</source>
        <translation>Projekt ansehen</translation>
    </message>
    <message>
        <source>Open Sequences</source>
        <translation>Sequenzen öffnen</translation>
    </message>
    <message>
        <source>The demo project is open. Do these sequences start a project of their own?</source>
        <translation>Das Demoprojekt ist offen. Beginnen diese Sequenzen ein eigenes Projekt?</translation>
    </message>
    <message>
        <source>A project is one file with sequences, their latents, and what you make of them. The demo stays clean.</source>
        <translation>Ein Projekt ist eine Datei mit Sequenzen, ihren Latents und dem, was Sie daraus machen. Die Demo bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>New Project...</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Add to the Demo</source>
        <translation>Zur Demo hinzufügen</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Projects (*.dglm)</source>
        <translation>Projekte (*.dglm)</translation>
    </message>
</context>
<context>
    <name>dglm::FilteredTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and sort without a mouse.</source>
        <translation>Wählen, welche Spalten sichtbar sind, und ohne Maus sortieren.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Rows that pass the filter, of all rows.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>No row passes the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>dglm::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Bases, both strands</source>
        <translation>Basen, beide Stränge</translation>
    </message>
    <message>
        <source>Feature names</source>
        <translation>Feature-Namen</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>A number of hits that is higher than was counted.</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which hit of how many.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>find bases, such as GGTCTC or GAWTC</source>
        <translation>Basen suchen, etwa GGTCTC oder GAWTC</translation>
    </message>
    <message>
        <source>find a feature by name</source>
        <translation>Feature nach Namen suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Proteins, six frames</source>
        <translation>Proteine, sechs Leserahmen</translation>
    </message>
    <message>
        <source>find amino acids, such as MSIQHF; X is any, * a stop</source>
        <translation>Aminosäuren suchen, etwa MSIQHF; X steht für jede, * für Stopp</translation>
    </message>
</context>
<context>
    <name>dglm::Finder</name>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
</context>
<context>
    <name>dglm::FirstProject</name>
    <message>
        <source>The project of last time was not opened, here is the demo. %1</source>
        <translation>Das Projekt vom letzten Mal wurde nicht geöffnet, hier ist die Demo. %1</translation>
    </message>
    <message>
        <source>Making the demo project</source>
        <translation>Demo-Projekt wird angelegt</translation>
    </message>
    <message>
        <source>The demo is open in another window. This is a second copy of it: %1.</source>
        <translation>Die Demo ist in einem anderen Fenster offen. Dies ist eine zweite Kopie davon: %1.</translation>
    </message>
    <message>
        <source>This is a clean demo. Your earlier copy, with what you made in it, is kept as %1.</source>
        <translation>Dies ist eine unberührte Demo. Die frühere Kopie mit allem, was darin entstand, liegt unter %1.</translation>
    </message>
</context>
<context>
    <name>dglm::FirstTour</name>
    <message>
        <source>Your plasmids</source>
        <translation>Die Plasmide</translation>
    </message>
    <message>
        <source>The sequences of this project. Drop a FASTA, GenBank or SnapGene file anywhere on the window: the model reads it, and its tracks appear.</source>
        <translation>Die Sequenzen dieses Projekts. Eine FASTA-, GenBank- oder SnapGene-Datei irgendwo auf dem Fenster ablegen: Das Modell liest sie, und ihre Spuren erscheinen.</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>Die Karte</translation>
    </message>
    <message>
        <source>Features outside, latents of the model as rings inside. Click a feature: map, tracks, tables and status bar all show it. The wheel zooms, dragging turns.</source>
        <translation>Außen die Features, innen als Ringe die Latents des Modells. Ein Klick auf ein Feature: Karte, Spuren, Tabellen und Statuszeile zeigen es. Das Mausrad zoomt, Ziehen dreht.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Tracks, base by base</source>
        <translation>Spuren, Base für Base</translation>
    </message>
    <message>
        <source>How strongly each pinned latent fires at every nucleotide. Ctrl and the wheel zoom in to the bases and tokens. Ctrl+G goes to a place, a feature or a latent; ? lists all keys.</source>
        <translation>Wie stark jedes angeheftete Latent an jedem Nukleotid feuert. Strg und Mausrad zoomen bis zu den Basen und Token. Strg+G geht zu einer Stelle, einem Feature oder einem Latent; ? listet alle Tasten.</translation>
    </message>
    <message>
        <source>What the sparse autoencoder found in the model. Type AmpR into the filter, click a row to see where that latent fires, and its pin to keep its track.</source>
        <translation>Was der Sparse Autoencoder im Modell gefunden hat. AmpR in den Filter tippen, eine Zeile anklicken, um zu sehen, wo das Latent feuert, und seine Nadel, um seine Spur zu behalten.</translation>
    </message>
</context>
<context>
    <name>dglm::GoToBox</name>
    <message>
        <source>Go to: 1,000-2,500 AmpR L5/1334</source>
        <translation>Gehe zu: 1.000-2.500 AmpR L5/1334</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>A base, a range, a feature, a record, a latent or bases to look for</source>
        <translation>Eine Base, ein Bereich, ein Feature, eine Sequenz, ein Latent oder gesuchte Basen</translation>
    </message>
</context>
<context>
    <name>dglm::GroupTable</name>
    <message>
        <source>Sequences and their groups</source>
        <translation>Sequenzen und ihre Gruppen</translation>
    </message>
    <message>
        <source>filter: sequence, group</source>
        <translation>Filter: Sequenz, Gruppe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Into no group</source>
        <translation>In keine Gruppe</translation>
    </message>
    <message>
        <source>Into group %1</source>
        <translation>In Gruppe %1</translation>
    </message>
    <message>
        <source>The selected sequences are in no group. Key: Delete</source>
        <translation>Die gewählten Sequenzen sind in keiner Gruppe. Taste: Entf</translation>
    </message>
    <message>
        <source>The selected sequences are in this group. Key: %1</source>
        <translation>Die gewählten Sequenzen sind in dieser Gruppe. Taste: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group, sequences</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dglm::HitOverview</name>
    <message>
        <source>Hits along the query</source>
        <translation>Treffer entlang der Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%n hits along the query %1</source>
        <translation>
            <numerusform>%n Treffer entlang der Anfrage %1</numerusform>
            <numerusform>%n Treffer entlang der Anfrage %1</numerusform>
        </translation>
    </message>
    <message>
        <source>query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>%1 % and less</source>
        <translation>%1 % und weniger</translation>
    </message>
    <message>
        <source>100 % identity</source>
        <translation>100 % Identität</translation>
    </message>
    <message numerus="yes">
        <source>and %n more subjects, in the table</source>
        <translation>
            <numerusform>und %n weitere Sequenz, in der Tabelle</numerusform>
            <numerusform>und %n weitere Sequenzen, in der Tabelle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
query %2-%3, subject %4-%5
identity %6 %, e-value %7, %8 bits</source>
        <translation>%1
Anfrage %2-%3, Treffer %4-%5
Identität %6 %, E-Wert %7, %8 Bits</translation>
    </message>
    <message>
        <source>Hits along the query %1</source>
        <translation>Treffer entlang der Anfrage %1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Getroffene Sequenz</translation>
    </message>
    <message>
        <source>The sequence of the corpus in which it was found.</source>
        <translation>Die Sequenz des Korpus, in der sie gefunden wurde.</translation>
    </message>
    <message>
        <source>Query start</source>
        <translation>Anfrage von</translation>
    </message>
    <message>
        <source>First base on the query.</source>
        <translation>Erste Base auf der Anfrage.</translation>
    </message>
    <message>
        <source>Query end</source>
        <translation>Anfrage bis</translation>
    </message>
    <message>
        <source>Last base on the query.</source>
        <translation>Letzte Base auf der Anfrage.</translation>
    </message>
    <message>
        <source>Subject start</source>
        <translation>Treffer von</translation>
    </message>
    <message>
        <source>First base on the subject; the larger one on the other strand.</source>
        <translation>Erste Base auf der getroffenen Sequenz; auf dem Gegenstrang die größere.</translation>
    </message>
    <message>
        <source>Subject end</source>
        <translation>Treffer bis</translation>
    </message>
    <message>
        <source>Last base on the subject.</source>
        <translation>Letzte Base auf der getroffenen Sequenz.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>In per cent.</source>
        <translation>In Prozent.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Bit score.</source>
        <translation>Bit-Score.</translation>
    </message>
</context>
<context>
    <name>dglm::HitTable</name>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>filter: query, subject</source>
        <translation>Filter: Anfrage, Sequenz</translation>
    </message>
</context>
<context>
    <name>dglm::JobList</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>refused in part</source>
        <translation>teilweise abgewiesen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
</context>
<context>
    <name>dglm::JobRowView</name>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>Fortsetzen: %1</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>Vergessen: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>dglm::JobsPanel</name>
    <message>
        <source>&lt;b&gt;Jobs.&lt;/b&gt; Everything that takes longer than a moment: reading files, running the model, exporting. A job says how far it is and how long it will take; Cancel ends it within a second and keeps what was stored. The window stays usable meanwhile.</source>
        <translation>&lt;b&gt;Aufgaben.&lt;/b&gt; Alles, was länger als einen Augenblick dauert: Dateien lesen, das Modell laufen lassen, exportieren. Eine Aufgabe sagt, wie weit sie ist und wie lange sie noch braucht; Abbrechen beendet sie binnen einer Sekunde und behält, was gespeichert ist. Das Fenster bleibt währenddessen bedienbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n more files were refused.</source>
        <translation>
            <numerusform>%n weitere Datei wurde abgewiesen.</numerusform>
            <numerusform>%n weitere Dateien wurden abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended before this was done.</source>
        <translation>Das Programm endete, bevor dies fertig war.</translation>
    </message>
</context>
<context>
    <name>dglm::KeptCard</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Title of a window: a latent and its dictionary.</extracomment>
        <translation>%1 aus %2</translation>
    </message>
</context>
<context>
    <name>dglm::LatentBook</name>
    <message>
        <source>Reading the latents</source>
        <translation>Latents werden gelesen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Saving what you wrote of a latent</source>
        <translation>Angaben zu einem Latent werden gespeichert</translation>
    </message>
    <message>
        <source>Pinned latents</source>
        <translation>Angeheftete Latents</translation>
    </message>
    <message>
        <source>Saving the pinned latents</source>
        <translation>Angeheftete Latents werden gespeichert</translation>
    </message>
</context>
<context>
    <name>dglm::LatentCard</name>
    <message>
        <source>Latent card</source>
        <translation>Steckbrief</translation>
    </message>
    <message>
        <source>No latent chosen. Choose one in the list to see where it fires.</source>
        <translation>Kein Latent gewählt. Eines in der Liste wählen, um zu sehen, wo es feuert.</translation>
    </message>
    <message>
        <source>Collecting where %1 fires.</source>
        <translation>Es wird gesammelt, wo %1 feuert.</translation>
    </message>
</context>
<context>
    <name>dglm::LatentCardView</name>
    <message>
        <source>Where it fires most</source>
        <translation>Wo es am stärksten feuert</translation>
    </message>
    <message>
        <source>What do you think this latent sees?</source>
        <translation>Was sieht dieses Latent vermutlich?</translation>
    </message>
    <message>
        <source>Name of the latent</source>
        <translation>Name des Latents</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>The name of a latent, in quotation marks.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Take its track away</source>
        <translation>Seine Spur entfernen</translation>
    </message>
    <message>
        <source>Show it as a track</source>
        <translation>Als Spur zeigen</translation>
    </message>
    <message>
        <source>fires in %1 of %2 records, at %3 of all tokens</source>
        <translation>feuert in %1 von %2 Sequenzen, an %3 aller Token</translation>
    </message>
    <message>
        <source>its activations are not stored in this project</source>
        <translation>seine Aktivierungen sind in diesem Projekt nicht gespeichert</translation>
    </message>
    <message>
        <source>Concepts, held-out F1</source>
        <translation>Konzepte, zurückgehaltenes F1</translation>
    </message>
    <message>
        <source>How much of the model&apos;s loss the SAE recovers at its layer.</source>
        <translation>Wie viel vom Verlust des Modells der SAE an seiner Schicht zurückgewinnt.</translation>
    </message>
    <message>
        <source>Show its curves in the Concepts panel</source>
        <translation>Seine Kurven im Bereich Konzepte zeigen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A guess what a latent stands for, and the share of its activation that lies inside such features.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dglm::LatentMapWindow</name>
    <message>
        <source>Draw It Again</source>
        <translation>Noch einmal zeichnen</translation>
    </message>
    <message>
        <source>Map of the Latents</source>
        <translation>Karte der Latents</translation>
    </message>
    <message>
        <source>&lt;b&gt;Map of the latents.&lt;/b&gt; Two maps: latents whose directions are alike lie together, or latents that fire at the same tokens. Neither sees the concepts, which only colour the points: where a colour lies together, the dictionary has a family for it.&lt;br&gt;A click shows the latent. Draw a line round some to choose them, with Shift in addition to those chosen, and pin them. The wheel zooms, the middle button moves the map, a double click shows all again.</source>
        <translation>&lt;b&gt;Karte der Latents.&lt;/b&gt; Zwei Karten: Es liegen Latents beisammen, deren Richtungen einander gleichen, oder solche, die an denselben Token feuern. Keine sieht die Konzepte, die nur die Punkte färben: Wo eine Farbe beisammenliegt, hat das Wörterbuch dafür eine Familie.&lt;br&gt;Ein Klick zeigt das Latent. Eine Linie um einige wählt sie, mit Umschalt zusätzlich zu den gewählten; dann lassen sie sich anheften. Das Rad vergrößert, die mittlere Taste verschiebt die Karte, ein Doppelklick zeigt wieder alles.</translation>
    </message>
    <message>
        <source>Directions: components</source>
        <translation>Richtungen: Komponenten</translation>
    </message>
    <message>
        <source>Directions: neighbours (t-SNE)</source>
        <translation>Richtungen: Nachbarn (t-SNE)</translation>
    </message>
    <message>
        <source>Firing together</source>
        <translation>Gemeinsames Feuern</translation>
    </message>
    <message>
        <source>What brings latents together: the directions in which the dictionary adds them to the model, or the tokens of this project&apos;s sequences at which they fire.</source>
        <translation>Was Latents zusammenbringt: die Richtungen, in denen das Wörterbuch sie dem Modell hinzufügt, oder die Token der Sequenzen dieses Projekts, an denen sie feuern.</translation>
    </message>
    <message>
        <source>With a concept</source>
        <translation>Mit einem Konzept</translation>
    </message>
    <message>
        <source>That fire here</source>
        <translation>Die hier feuern</translation>
    </message>
    <message>
        <source>All of the dictionary</source>
        <translation>Alle des Wörterbuchs</translation>
    </message>
    <message>
        <source>Concepts are those of the scores of this project.</source>
        <translation>Konzepte sind die der Bewertungen dieses Projekts.</translation>
    </message>
    <message>
        <source>Best concept</source>
        <translation>Bestes Konzept</translation>
    </message>
    <message>
        <source>Strongest family</source>
        <translation>Stärkste Familie</translation>
    </message>
    <message>
        <source>The seven most frequent have a colour. Families are those of the Families panel.</source>
        <translation>Die sieben häufigsten haben eine Farbe. Familien sind die des Familien-Panels.</translation>
    </message>
    <message>
        <source>How many latents count as near one (for t-SNE the perplexity). Few show small groups, many the whole.</source>
        <translation>Wie viele Latents als einem nahe gelten (bei t-SNE die Perplexity). Wenige zeigen kleine Gruppen, viele das Ganze.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Of a random start; none: from the components. Groups that come back under each seed are real.</source>
        <translation>Für einen zufälligen Anfang; keiner: von den Komponenten aus. Gruppen, die unter jedem Startwert wiederkehren, sind echt.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>&amp;Tabelle exportieren ...</translation>
    </message>
    <message>
        <source>Each latent with its place, concept and family, as CSV or Excel.</source>
        <translation>Jedes Latent mit Ort, Konzept und Familie, als CSV oder Excel.</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>Ab&amp;bildung exportieren ...</translation>
    </message>
    <message>
        <source>All of the map as SVG, PDF or PNG.</source>
        <translation>Die ganze Karte als SVG, PDF oder PNG.</translation>
    </message>
    <message>
        <source>No latents yet. They appear when a sequence was read through a model.</source>
        <translation>Noch keine Latents. Sie erscheinen, sobald ein Modell eine Sequenz gelesen hat.</translation>
    </message>
    <message>
        <source>Counting latents that fire together</source>
        <translation>Gemeinsam feuernde Latents werden gezählt</translation>
    </message>
    <message>
        <source>Drawing a map of latents</source>
        <translation>Eine Karte der Latents wird gezeichnet</translation>
    </message>
    <message>
        <source>The map could not be drawn.</source>
        <translation>Die Karte ließ sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>The map was not finished.</source>
        <translation>Die Karte wurde nicht fertig.</translation>
    </message>
    <message>
        <source>&amp;Pin Chosen</source>
        <translation>Gewählte an&amp;heften</translation>
    </message>
    <message>
        <source>&amp;Pin Chosen (%1)</source>
        <translation>Gewählte an&amp;heften (%1)</translation>
    </message>
    <message>
        <source>Each pinned latent has a track: choose at most %1.</source>
        <translation>Jedes angeheftete Latent hat eine Spur: höchstens %1 wählen.</translation>
    </message>
    <message>
        <source>Draw a line round some latents with the mouse, and they get tracks and rings.</source>
        <translation>Mit der Maus eine Linie um einige Latents ziehen: Sie bekommen Spuren und Ringe.</translation>
    </message>
</context>
<context>
    <name>dglm::LatentPanel</name>
    <message>
        <source>No latents yet. They appear when a sequence was read through a model.</source>
        <translation>Noch keine Latents. Sie erscheinen, sobald ein Modell eine Sequenz gelesen hat.</translation>
    </message>
    <message>
        <source>Reading the latents...</source>
        <translation>Latents werden gelesen ...</translation>
    </message>
    <message>
        <source>The latents could not be read.</source>
        <translation>Die Latents konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>&lt;b&gt;Latents.&lt;/b&gt; One row for each unit of the sparse autoencoder: its highest activation in this project, the share of tokens at which it fires, the sequences in which it fires, and its best concept with the held-out F1, or, in grey and with a question mark, a guess from the features of the sequences read.&lt;br&gt;Type to filter, click a header to sort (Shift+click adds a column). A click shows the latent&apos;s card and track; Space or the pin keeps the track.</source>
        <translation>&lt;b&gt;Latents.&lt;/b&gt; Eine Zeile für jede Einheit des Sparse Autoencoders: ihre höchste Aktivierung in diesem Projekt, der Anteil der Token, an denen sie feuert, die Sequenzen, in denen sie feuert, und ihr bestes Konzept mit dem zurückgehaltenen F1 oder, in Grau und mit Fragezeichen, eine Vermutung nach den Features der gelesenen Sequenzen.&lt;br&gt;Tippen filtert, ein Klick auf einen Spaltenkopf sortiert (Umschalt+Klick fügt eine Spalte hinzu). Ein Klick zeigt Steckbrief und Spur des Latents; die Leertaste oder die Nadel behält die Spur.</translation>
    </message>
    <message>
        <source>Export as Neuronpedia JSON...</source>
        <translation>Als Neuronpedia-JSON exportieren ...</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>dglm::LatentScatter</name>
    <message>
        <source>Map of latents</source>
        <translation>Karte der Latents</translation>
    </message>
    <message>
        <source>Map of Latents</source>
        <translation>Karte der Latents</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>The latent.</source>
        <translation>Das Latent.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Its name, or what it may stand for.</source>
        <translation>Sein Name oder wofür es stehen könnte.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>What it is coloured by.</source>
        <translation>Wonach es gefärbt ist.</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Where the map has it, from left to right.</source>
        <translation>Wo es auf der Karte liegt, von links nach rechts.</translation>
    </message>
    <message>
        <source>Where the map has it, from below.</source>
        <translation>Wo es auf der Karte liegt, von unten.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>id, name</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dglm::LatentTable</name>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>filter: id, label, note</source>
        <translation>Filter: Nummer, Bezeichnung, Notiz</translation>
    </message>
</context>
<context>
    <name>dglm::LatentTracks</name>
    <message>
        <source>Reading the project</source>
        <translation>Projekt wird gelesen</translation>
    </message>
    <message>
        <source>Reading tracks</source>
        <translation>Spuren werden gelesen</translation>
    </message>
    <message>
        <source>Reading tracks of families</source>
        <translation>Spuren von Familien werden gelesen</translation>
    </message>
</context>
<context>
    <name>dglm::LogitShiftTable</name>
    <message>
        <source>Increased</source>
        <translation>Erhöht</translation>
    </message>
    <message>
        <source>The tokens whose logits steering raised most.</source>
        <translation>Die Token, deren Logits die Steuerung am stärksten erhöht.</translation>
    </message>
    <message>
        <source>Decreased</source>
        <translation>Gesenkt</translation>
    </message>
    <message>
        <source>The tokens whose logits steering lowered most.</source>
        <translation>Die Token, deren Logits die Steuerung am stärksten senkt.</translation>
    </message>
    <message>
        <source>Tokens whose logits moved most</source>
        <translation>Token mit den größten Änderungen der Logits</translation>
    </message>
    <message>
        <source>Steered minus baseline logit, at this token alone.</source>
        <translation>Logit gesteuert minus ungesteuert, an diesem Token allein.</translation>
    </message>
    <message>
        <source>Logit change</source>
        <translation>Logit-Änderung</translation>
    </message>
    <message>
        <source>Logit change at this token, steered minus baseline. The command decode-glm steer prints the mean over all tokens of the sequence.</source>
        <translation>Logit-Änderung an diesem Token, gesteuert minus ungesteuert. Der Befehl decode-glm steer gibt das Mittel über alle Token der Sequenz aus.</translation>
    </message>
</context>
<context>
    <name>dglm::MainWindow</name>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>Aufgaben (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Decode-gLM Workbench</source>
        <translation>Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>%1 (read only) - Decode-gLM Workbench</source>
        <translation>%1 (schreibgeschützt) - Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>%1 - Decode-gLM Workbench</source>
        <translation>%1 - Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs were interrupted when this project was last open. The Jobs panel goes on with them.</source>
        <translation>
            <numerusform>%n Aufgabe wurde unterbrochen, als dieses Projekt zuletzt offen war. Im Bereich Aufgaben geht sie weiter.</numerusform>
            <numerusform>%n Aufgaben wurden unterbrochen, als dieses Projekt zuletzt offen war. Im Bereich Aufgaben gehen sie weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The dictionary %1 is ready. Open it in the Training panel to see its latents.</source>
        <translation>Das Wörterbuch %1 ist fertig. Öffnen Sie es im Feld Training, um seine Latents zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>The sweep %1 is done: %n dictionaries are ready.</source>
        <translation>
            <numerusform>Die Reihe %1 ist fertig: %n Wörterbuch ist bereit.</numerusform>
            <numerusform>Die Reihe %1 ist fertig: %n Wörterbücher sind bereit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sweep %1 is done: %n dictionaries are ready, %2 failed. The Training panel says why.</source>
        <translation>
            <numerusform>Die Reihe %1 ist fertig: %n Wörterbuch ist bereit, %2 sind gescheitert. Der Bereich Training sagt, warum.</numerusform>
            <numerusform>Die Reihe %1 ist fertig: %n Wörterbücher sind bereit, %2 sind gescheitert. Der Bereich Training sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>hits: %1</source>
        <translation>Treffer: %1</translation>
    </message>
</context>
<context>
    <name>dglm::MapPanel</name>
    <message>
        <source>&lt;b&gt;Circular map.&lt;/b&gt; Base 1 is at 12 o&apos;clock, and the numbers run clockwise. Features lie outside the circle, their arrows point along their strand. Rings inside show the pinned latents at every base.&lt;br&gt;A click selects a feature, or on the circle a base; dragging along the circle selects bases. The wheel zooms at the pointer; dragging elsewhere turns the map. + and - zoom, 0 shows everything, F and Shift+F walk through the features. A linear record is drawn as an open circle.</source>
        <translation>&lt;b&gt;Ringkarte.&lt;/b&gt; Base 1 liegt bei 12 Uhr, gezählt wird im Uhrzeigersinn. Features liegen außen am Kreis, ihre Pfeile zeigen entlang ihres Strangs. Ringe im Inneren zeigen die angehefteten Latents an jeder Base.&lt;br&gt;Ein Klick wählt ein Feature oder auf dem Kreis eine Base; Ziehen entlang des Kreises wählt Basen. Das Mausrad zoomt am Zeiger; Ziehen an anderer Stelle dreht die Karte. + und - zoomen, 0 zeigt alles, F und Umschalt+F gehen durch die Features. Eine lineare Sequenz wird als offener Kreis gezeichnet.</translation>
    </message>
    <message>
        <source>Feat&amp;ures as Table</source>
        <translation>Features als &amp;Tabelle</translation>
    </message>
    <message>
        <source>The features of the map with their places, to sort, copy and export.</source>
        <translation>Die Features der Karte mit ihren Orten, zum Sortieren, Kopieren und Exportieren.</translation>
    </message>
</context>
<context>
    <name>dglm::MenuSet</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>A&amp;nalyse</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;What Is This Panel?</source>
        <translation>&amp;Was zeigt dieser Bereich?</translation>
    </message>
    <message>
        <source>&amp;Find an Action...</source>
        <translation>&amp;Aktion suchen ...</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>About Decode-gLM Workbench</source>
        <translation>Über Decode-gLM Workbench</translation>
    </message>
    <message>
        <source>&lt;b&gt;Decode-gLM Workbench %1&lt;/b&gt;&lt;p&gt;Shows what the latents of a sparse autoencoder see in a genomic language model that reads your plasmids.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Decode-gLM Workbench %1&lt;/b&gt;&lt;p&gt;Zeigt, was die Latents eines Sparse Autoencoders in einem genomischen Sprachmodell sehen, das Plasmide liest.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Take the &amp;Tour</source>
        <translation>&amp;Rundgang starten</translation>
    </message>
    <message>
        <source>&amp;Shortcuts...</source>
        <translation>&amp;Tastenkürzel ...</translation>
    </message>
    <message>
        <source>All actions with their keys, which can be changed.</source>
        <translation>Alle Aktionen mit ihren Tasten, die geändert werden können.</translation>
    </message>
    <message>
        <source>Explains the panel that has the focus, with a picture of it.</source>
        <translation>Erklärt den Bereich, der den Fokus hat, mit einem Bild davon.</translation>
    </message>
    <message>
        <source>&amp;Protocols</source>
        <translation>An&amp;leitungen</translation>
    </message>
    <message>
        <source>Three ways from a plasmid to a figure, step by step.</source>
        <translation>Drei Wege von einem Plasmid zu einer Abbildung, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>keyboard keys</source>
        <translation>Tastatur Tasten Tastenkürzel</translation>
    </message>
    <message>
        <source>protocol tutorial how to</source>
        <translation>Protokoll Anleitung Tutorial</translation>
    </message>
</context>
<context>
    <name>dglm::MetaChildTable</name>
    <message>
        <source>Latents of the family</source>
        <translation>Latents der Familie</translation>
    </message>
    <message>
        <source>filter: latent, name or concept</source>
        <translation>Filter: Latent, Name oder Konzept</translation>
    </message>
</context>
<context>
    <name>dglm::MetaLatentTable</name>
    <message>
        <source>Families of latents</source>
        <translation>Familien von Latents</translation>
    </message>
    <message>
        <source>filter: label or concept</source>
        <translation>Filter: Bezeichnung oder Konzept</translation>
    </message>
</context>
<context>
    <name>dglm::MetaSaeChart</name>
    <message>
        <source>active families a latent (L0)</source>
        <translation>aktive Familien je Latent (L0)</translation>
    </message>
    <message>
        <source>reconstruction error</source>
        <translation>Rekonstruktionsfehler</translation>
    </message>
    <message>
        <source>Reconstruction error of meta-SAEs against their L0</source>
        <translation>Rekonstruktionsfehler von Meta-SAEs gegen ihr L0</translation>
    </message>
    <message>
        <source>L0 against Reconstruction Error</source>
        <translation>L0 gegen Rekonstruktionsfehler</translation>
    </message>
    <message>
        <source>Meta-SAE</source>
        <translation>Meta-SAE</translation>
    </message>
    <message>
        <source>Name of its run.</source>
        <translation>Name seines Laufs.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Width and trainer; the control is trained on random directions.</source>
        <translation>Breite und Trainer; die Kontrolle ist auf zufälligen Richtungen trainiert.</translation>
    </message>
    <message>
        <source>L0</source>
        <translation>L0</translation>
    </message>
    <message>
        <source>Families that a latent belongs to, on average.</source>
        <translation>Familien, zu denen ein Latent im Mittel gehört.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Mean squared error of a direction, summed over its dimensions.</source>
        <translation>Mittlerer quadratischer Fehler einer Richtung, über ihre Dimensionen summiert.</translation>
    </message>
    <message>
        <source>%1: L0 %2, error %3</source>
        <translation>%1: L0 %2, Fehler %3</translation>
    </message>
</context>
<context>
    <name>dglm::MetaSaeDialog</name>
    <message>
        <source>Train a Meta-SAE</source>
        <translation>Meta-SAE trainieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>With a concept</source>
        <translation>Mit einem Konzept</translation>
    </message>
    <message>
        <source>All of the dictionary</source>
        <translation>Alle des Wörterbuchs</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Whose directions are learned. Concepts are those of the scores of this project.</source>
        <translation>Deren Richtungen gelernt werden. Konzepte sind die der Bewertungen dieses Projekts.</translation>
    </message>
    <message>
        <source>F1 above</source>
        <translation>F1 über</translation>
    </message>
    <message>
        <source>Latents count whose best concept has a held-out F1 above it. The paper has 0.</source>
        <translation>Es zählen Latents, deren bestes Konzept auf den Testsets ein F1 darüber hat. In der Veröffentlichung ist es 0.</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>Meta-latents. The paper has 128 for 1,209 latents.</source>
        <translation>Meta-Latents. In der Veröffentlichung sind es 128 für 1.209 Latents.</translation>
    </message>
    <message>
        <source>JumpReLU, one threshold</source>
        <translation>JumpReLU, eine Schwelle</translation>
    </message>
    <message>
        <source>BatchTopK</source>
        <translation>BatchTopK</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>How few families a latent belongs to. JumpReLU is the paper&apos;s.</source>
        <translation>Zu wie wenigen Familien ein Latent gehört. JumpReLU ist das der Veröffentlichung.</translation>
    </message>
    <message>
        <source>Penalty (alpha)</source>
        <translation>Strafe (alpha)</translation>
    </message>
    <message>
        <source>Weight of the number of families of a latent: more of it leaves fewer.</source>
        <translation>Gewicht der Anzahl der Familien eines Latents: Mehr davon lässt weniger übrig.</translation>
    </message>
    <message>
        <source>Families a latent (k)</source>
        <translation>Familien je Latent (k)</translation>
    </message>
    <message>
        <source>How many families a latent belongs to, on average.</source>
        <translation>Zu wie vielen Familien ein Latent im Mittel gehört.</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Over the latents. The paper has 5,000.</source>
        <translation>Über die Latents. In der Veröffentlichung sind es 5.000.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Meta-SAEs of the same kind: families that come back under each seed are evidence.</source>
        <translation>Meta-SAEs gleicher Art: Familien, die unter jedem Startwert wiederkehren, sind ein Beleg.</translation>
    </message>
    <message>
        <source>Also on random directions</source>
        <translation>Auch auf zufälligen Richtungen</translation>
    </message>
    <message>
        <source>What the same training makes of directions without any families, at a penalty less by .012. l0_against_error.csv compares them.</source>
        <translation>Was dasselbe Training aus Richtungen ohne jede Familie macht, bei einer um 0,012 kleineren Strafe. l0_against_error.csv vergleicht sie.</translation>
    </message>
    <message>
        <source>No latents are left: lower the F1, or take all.</source>
        <translation>Es bleiben keine Latents: das F1 senken oder alle nehmen.</translation>
    </message>
    <message>
        <source>For random directions the penalty must be above .012.</source>
        <translation>Für zufällige Richtungen muss die Strafe über 0,012 liegen.</translation>
    </message>
    <message>
        <source>A latent cannot belong to more families than there are.</source>
        <translation>Ein Latent kann nicht zu mehr Familien gehören, als es gibt.</translation>
    </message>
    <message>
        <source>%1 families are learned from the directions of %2 latents. Latents that point the same way come together; what they have in common is told by their concepts.</source>
        <translation>%1 Familien werden aus den Richtungen von %2 Latents gelernt. Latents, die in dieselbe Richtung zeigen, kommen zusammen; was sie gemeinsam haben, sagen ihre Konzepte.</translation>
    </message>
</context>
<context>
    <name>dglm::MetaSaeTable</name>
    <message>
        <source>Meta-SAEs</source>
        <translation>Meta-SAEs</translation>
    </message>
    <message>
        <source>filter: name, trainer, state</source>
        <translation>Filter: Name, Trainer, Stand</translation>
    </message>
</context>
<context>
    <name>dglm::MetaSaeWindow</name>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>other dictionary</source>
        <translation>anderes Wörterbuch</translation>
    </message>
    <message numerus="yes">
        <source>%n families of random directions, %1</source>
        <translation>
            <numerusform>%n Familie zufälliger Richtungen, %1</numerusform>
            <numerusform>%n Familien zufälliger Richtungen, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n families of %2 latents, %1</source>
        <translation>
            <numerusform>%n Familie von %2 Latents, %1</numerusform>
            <numerusform>%n Familien von %2 Latents, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Meta-SAEs of This Project</source>
        <translation>Meta-SAEs dieses Projekts</translation>
    </message>
    <message>
        <source>Read Them Again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Meta-SAEs of this project.&lt;/b&gt; Each point is a meta-SAE: from left to right the families that a latent belongs to on average (L0), upwards the error with which the families give its direction back. Fewer families cost error; of two at one L0 the lower one is better.&lt;br&gt;Dashed lines with open points are the control, trained on random directions, which have no families: what lies on them shows no structure, what lies well below does. A click picks a meta-SAE, and its families can be shown in the Families panel.</source>
        <translation>&lt;b&gt;Meta-SAEs dieses Projekts.&lt;/b&gt; Jeder Punkt ist ein Meta-SAE: von links nach rechts die Familien, zu denen ein Latent im Mittel gehört (L0), nach oben der Fehler, mit dem die Familien seine Richtung wiedergeben. Weniger Familien kosten Fehler; von zweien bei einem L0 ist der untere besser.&lt;br&gt;Gestrichelte Linien mit offenen Punkten sind die Kontrolle, trainiert auf zufälligen Richtungen, die keine Familien haben: Was auf ihnen liegt, zeigt keine Struktur, was deutlich darunter liegt, schon. Ein Klick wählt einen Meta-SAE, und seine Familien lassen sich im Panel Familien zeigen.</translation>
    </message>
    <message>
        <source>&amp;Show Its Families</source>
        <translation>Seine Familien &amp;zeigen</translation>
    </message>
    <message>
        <source>In the Families panel, in place of those that are shown there.</source>
        <translation>Im Panel Familien, anstelle der dort gezeigten.</translation>
    </message>
    <message>
        <source>Export &amp;Table...</source>
        <translation>&amp;Tabelle exportieren ...</translation>
    </message>
    <message>
        <source>Each meta-SAE with its options and measures, as CSV or Excel.</source>
        <translation>Jeder Meta-SAE mit seinen Optionen und Maßen, als CSV oder Excel.</translation>
    </message>
    <message>
        <source>Export &amp;Figure...</source>
        <translation>&amp;Abbildung exportieren ...</translation>
    </message>
    <message>
        <source>The chart as SVG, PDF or PNG.</source>
        <translation>Das Diagramm als SVG, PDF oder PNG.</translation>
    </message>
    <message>
        <source>Reading the meta-SAEs</source>
        <translation>Meta-SAEs werden gelesen</translation>
    </message>
    <message>
        <source>The meta-SAEs could not be read.</source>
        <translation>Die Meta-SAEs ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The meta-SAEs were not read.</source>
        <translation>Die Meta-SAEs wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>This project has no meta-SAE yet. Train one in the Families panel; with a random control it can be seen how much of its families chance would give.</source>
        <translation>Dieses Projekt hat noch keinen Meta-SAE. Im Panel Familien lässt sich einer trainieren; mit einer Zufallskontrolle ist zu sehen, wie viel seiner Familien der Zufall ergäbe.</translation>
    </message>
    <message numerus="yes">
        <source>%n folders could not be read: %1</source>
        <translation>
            <numerusform>%n Ordner ließ sich nicht lesen: %1</numerusform>
            <numerusform>%n Ordner ließen sich nicht lesen, der erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>None was trained beside a random control, so it is not known which error random directions would have.</source>
        <translation>Keiner wurde neben einer Zufallskontrolle trainiert; so ist nicht bekannt, welchen Fehler zufällige Richtungen hätten.</translation>
    </message>
    <message>
        <source>meta-SAEs: families a latent belongs to (L0) against the squared error of a direction; dashed: random directions</source>
        <translation>Meta-SAEs: Familien je Latent (L0) gegen den quadratischen Fehler einer Richtung; gestrichelt: zufällige Richtungen</translation>
    </message>
    <message>
        <source>Random directions have no families to show.</source>
        <translation>Zufällige Richtungen haben keine Familien, die sich zeigen ließen.</translation>
    </message>
</context>
<context>
    <name>dglm::ModelCard</name>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
</context>
<context>
    <name>dglm::ModelLibrary</name>
    <message>
        <source>Reading the model shelf</source>
        <translation>Das Modellregal wird gelesen</translation>
    </message>
    <message>
        <source>Saving the folder of the models</source>
        <translation>Der Ordner der Modelle wird gespeichert</translation>
    </message>
    <message>
        <source>Asking the model hub for %1</source>
        <translation>Der Model Hub wird nach %1 gefragt</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>%1 wird heruntergeladen</translation>
    </message>
    <message>
        <source>%1 is on the model shelf.</source>
        <translation>%1 steht im Modellregal.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>%1 is as it was downloaded.</source>
        <translation>%1 ist so, wie es heruntergeladen wurde.</translation>
    </message>
    <message>
        <source>%1 was not downloaded by this program: there is nothing to compare it with.</source>
        <translation>%1 wurde nicht von diesem Programm heruntergeladen: Es gibt nichts, womit es verglichen werden könnte.</translation>
    </message>
</context>
<context>
    <name>dglm::ModelList</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>filter: name, type, licence</source>
        <translation>Filter: Name, Typ, Lizenz</translation>
    </message>
</context>
<context>
    <name>dglm::ModelMenu</name>
    <message>
        <source>&amp;Read the Sequences Not Read Yet</source>
        <translation>Noch nicht gelesene &amp;Sequenzen lesen</translation>
    </message>
    <message>
        <source>Read the Other &amp;Strand of This Sequence</source>
        <translation>&amp;Gegenstrang dieser Sequenz lesen</translation>
    </message>
    <message>
        <source>Tracks: &amp;Mean over the Reading Frames</source>
        <translation>Spuren: &amp;Mittel über die Leserahmen</translation>
    </message>
    <message>
        <source>Tracks: &amp;One Frame (as the Reference)</source>
        <translation>Spuren: ein &amp;Leserahmen (wie die Referenz)</translation>
    </message>
    <message>
        <source>Tracks: the Other &amp;Strand Too</source>
        <translation>Spuren: auch der &amp;Gegenstrang</translation>
    </message>
    <message>
        <source>&amp;Open Model...</source>
        <translation>Modell ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>Read the sequences of this project through another gLM and SAE.</source>
        <translation>Die Sequenzen dieses Projekts mit einem anderen gLM und SAE lesen.</translation>
    </message>
    <message>
        <source>&amp;Models on the Shelf</source>
        <translation>&amp;Modelle im Regal</translation>
    </message>
    <message>
        <source>&amp;Fidelity of the SAE</source>
        <translation>&amp;Treue des SAE</translation>
    </message>
    <message>
        <source>&amp;Chosen Model</source>
        <translation>Ge&amp;wähltes Modell</translation>
    </message>
    <message>
        <source>Read T&amp;hem on a Cluster...</source>
        <translation>Auf einem &amp;Cluster lesen ...</translation>
    </message>
    <message>
        <source>Writes a folder with the same work in parts, which Snakemake runs on a cluster or on another computer.</source>
        <translation>Schreibt einen Ordner mit derselben Arbeit in Teilen, die Snakemake auf einem Cluster oder einem anderen Rechner ausführt.</translation>
    </message>
</context>
<context>
    <name>dglm::ModelOpening</name>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message>
        <source>A model is opened for a project. Open a project or make a new one first.</source>
        <translation>Ein Modell wird für ein Projekt geöffnet. Zuerst ein Projekt öffnen oder ein neues anlegen.</translation>
    </message>
    <message>
        <source>This project is read only, so nothing new can be read into it. Save a copy and work in that.</source>
        <translation>Dieses Projekt ist schreibgeschützt; es kann nichts Neues eingelesen werden. Eine Kopie speichern und darin arbeiten.</translation>
    </message>
    <message>
        <source>This is an SAE. Choose it below, and here the folder of the gLM it was trained on.</source>
        <translation>Das ist ein SAE. Ihn unten wählen und hier den Ordner des gLM, an dem er trainiert wurde.</translation>
    </message>
    <message>
        <source>This is a gLM. Choose it above, and here the SAE that was trained on it.</source>
        <translation>Das ist ein gLM. Es oben wählen und hier den SAE, der daran trainiert wurde.</translation>
    </message>
    <message>
        <source>Needs about %1 of memory.</source>
        <translation>Braucht etwa %1 Arbeitsspeicher.</translation>
    </message>
    <message numerus="yes">
        <source>Needs about %1 of memory. %2 in %n reading frames are %3 tokens.</source>
        <translation>
            <numerusform>Braucht etwa %1 Arbeitsspeicher. %2 in %n Leserahmen sind %3 Token.</numerusform>
            <numerusform>Braucht etwa %1 Arbeitsspeicher. %2 in %n Leserahmen sind %3 Token.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the gLM</source>
        <translation>Ordner des gLM</translation>
    </message>
    <message>
        <source>File of the SAE</source>
        <translation>Datei des SAE</translation>
    </message>
    <message>
        <source>Sparse autoencoders (*.pt *.safetensors cfg.json data.pkl);;All files (*)</source>
        <translation>Sparse Autoencoder (*.pt *.safetensors cfg.json data.pkl);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>dglm::ModelTexts</name>
    <message>
        <source>for non-commercial use, naming the authors; what is made from it carries the same licence</source>
        <translation>für nicht kommerzielle Zwecke, mit Nennung der Autoren; was daraus entsteht, trägt dieselbe Lizenz</translation>
    </message>
    <message>
        <source>naming the authors</source>
        <translation>mit Nennung der Autoren</translation>
    </message>
    <message>
        <source>the publisher&apos;s page may say more</source>
        <translation>die Seite des Herausgebers sagt vielleicht mehr</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v2, 50 million parameters, 850 species</source>
        <translation>Nucleotide Transformer v2, 50 Millionen Parameter, 850 Arten</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v2, 100 million parameters, 850 species</source>
        <translation>Nucleotide Transformer v2, 100 Millionen Parameter, 850 Arten</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v2, 250 million parameters, 850 species</source>
        <translation>Nucleotide Transformer v2, 250 Millionen Parameter, 850 Arten</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v2, 500 million parameters, 850 species</source>
        <translation>Nucleotide Transformer v2, 500 Millionen Parameter, 850 Arten</translation>
    </message>
    <message>
        <source>Codon-NT: Nucleotide Transformer v2 of 3-mers, 50 million parameters, 850 species</source>
        <translation>Codon-NT: Nucleotide Transformer v2 mit 3-meren, 50 Millionen Parameter, 850 Arten</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v1, 500 million parameters, human reference genome</source>
        <translation>Nucleotide Transformer v1, 500 Millionen Parameter, menschliches Referenzgenom</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v1, 500 million parameters, 3,202 human genomes</source>
        <translation>Nucleotide Transformer v1, 500 Millionen Parameter, 3,202 menschliche Genome</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v1, 2.5 billion parameters, 850 species</source>
        <translation>Nucleotide Transformer v1, 2.5 Milliarden Parameter, 850 Arten</translation>
    </message>
    <message>
        <source>Nucleotide Transformer v1, 2.5 billion parameters, 3,202 human genomes</source>
        <translation>Nucleotide Transformer v1, 2.5 Milliarden Parameter, 3,202 menschliche Genome</translation>
    </message>
    <message>
        <source>Decode-gLM&apos;s SAE on layer 1 of Nucleotide Transformer v2 50M</source>
        <translation>Der SAE von Decode-gLM an Schicht 1 von Nucleotide Transformer v2 50M</translation>
    </message>
    <message>
        <source>%1, %2 layers, width %3, %4 parameters</source>
        <translation>%1, %2 Schichten, Breite %3, %4 Parameter</translation>
    </message>
    <message>
        <source>BatchTopK (or TopK: the files do not tell)</source>
        <translation>BatchTopK (oder TopK: die Dateien sagen es nicht)</translation>
    </message>
    <message>
        <source>%1, width %2, %3 latents</source>
        <translation>%1, Breite %2, %3 Latents</translation>
    </message>
    <message>
        <source>%1, k %2</source>
        <translation>%1, k %2</translation>
    </message>
    <message>
        <source>gLM</source>
        <translation>gLM</translation>
    </message>
    <message>
        <source>SAE</source>
        <translation>SAE</translation>
    </message>
    <message>
        <source>on disk</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>nicht heruntergeladen</translation>
    </message>
    <message>
        <source>The download has not ended. Get it again: it goes on where it stopped.</source>
        <translation>Das Herunterladen ist nicht beendet. Erneut herunterladen: Es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>Lizenz: %1.</translation>
    </message>
    <message>
        <source>Licence: %1 (%2).</source>
        <translation>Lizenz: %1 (%2).</translation>
    </message>
    <message>
        <source>The folder names no licence. Published Nucleotide Transformer weights are under CC BY-NC-SA 4.0: not for commercial use.</source>
        <translation>Der Ordner nennt keine Lizenz. Veröffentlichte Gewichte des Nucleotide Transformer stehen unter CC BY-NC-SA 4.0: nicht für kommerzielle Zwecke.</translation>
    </message>
    <message>
        <source>Fits %1.</source>
        <translation>Passt zu %1.</translation>
    </message>
    <message>
        <source>Does not fit %1: %2.</source>
        <translation>Passt nicht zu %1: %2.</translation>
    </message>
</context>
<context>
    <name>dglm::ModelsPanel</name>
    <message>
        <source>&lt;b&gt;Models.&lt;/b&gt; The genomic language models (gLM) and sparse autoencoders (SAE) in your models folder, those that this project uses from elsewhere, and those that can be downloaded, each with its licence. An SAE fits a gLM whose activations have as many numbers as it takes.&lt;br&gt;Enter or a double click opens a model for this project, or downloads it. The card of the SAE in use says how much of the model&apos;s loss it recovers.</source>
        <translation>&lt;b&gt;Modelle.&lt;/b&gt; Die genomischen Sprachmodelle (gLM) und Sparse Autoencoder (SAE) im Modellordner, die, die dieses Projekt von anderswo verwendet, und die, die heruntergeladen werden können, jeweils mit Lizenz. Ein SAE passt zu einem gLM, dessen Aktivierungen so viele Zahlen haben, wie er aufnimmt.&lt;br&gt;Die Eingabetaste oder ein Doppelklick öffnet ein Modell für dieses Projekt oder lädt es herunter. Die Karte des verwendeten SAE sagt, wie viel vom Verlust des Modells er zurückgewinnt.</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Öffnen ...</translation>
    </message>
    <message>
        <source>Read the sequences of this project with it.</source>
        <translation>Die Sequenzen dieses Projekts damit lesen.</translation>
    </message>
    <message>
        <source>Download...</source>
        <translation>Herunterladen ...</translation>
    </message>
    <message>
        <source>Check Files</source>
        <translation>Dateien prüfen</translation>
    </message>
    <message>
        <source>Compare the files with what was downloaded.</source>
        <translation>Die Dateien mit dem vergleichen, was heruntergeladen wurde.</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Download Another Model...</source>
        <translation>Anderes Modell herunterladen ...</translation>
    </message>
    <message>
        <source>A gLM or SAE of the model hub that is not in this list.</source>
        <translation>Ein gLM oder SAE des Model Hub, das nicht in dieser Liste steht.</translation>
    </message>
    <message>
        <source>Choose Models Folder...</source>
        <translation>Modellordner wählen ...</translation>
    </message>
    <message>
        <source>Read Models Folder Again</source>
        <translation>Modellordner neu lesen</translation>
    </message>
    <message>
        <source>The environment variable DGLM_MODELS names the folder.</source>
        <translation>Die Umgebungsvariable DGLM_MODELS nennt den Ordner.</translation>
    </message>
    <message>
        <source>Choose the folder in which your models lie.</source>
        <translation>Den Ordner wählen, in dem die Modelle liegen.</translation>
    </message>
    <message>
        <source>Reading the models folder...</source>
        <translation>Der Modellordner wird gelesen ...</translation>
    </message>
    <message>
        <source>The models folder could not be read.</source>
        <translation>Der Modellordner konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose a model to see what it is, which SAE fits it, and its licence.</source>
        <translation>Ein Modell wählen, um zu sehen, was es ist, welcher SAE dazu passt und welche Lizenz es hat.</translation>
    </message>
    <message>
        <source>This build cannot download models. Folders that you put into the models folder by hand are as good: choose one to see what it is.</source>
        <translation>Diese Fassung des Programms kann keine Modelle herunterladen. Von Hand in den Modellordner gelegte Ordner sind ebenso gut: einen wählen, um zu sehen, was er ist.</translation>
    </message>
    <message>
        <source>Models folder: %1</source>
        <translation>Modellordner: %1</translation>
    </message>
    <message>
        <source>Download Again...</source>
        <translation>Erneut herunterladen ...</translation>
    </message>
    <message>
        <source>Go On Downloading...</source>
        <translation>Weiter herunterladen ...</translation>
    </message>
    <message>
        <source>Shows the licence first. What has arrived is kept when it is interrupted.</source>
        <translation>Zeigt zuerst die Lizenz. Was angekommen ist, bleibt bei einer Unterbrechung erhalten.</translation>
    </message>
    <message>
        <source>This build was made without libcurl and cannot download.</source>
        <translation>Diese Fassung wurde ohne libcurl gebaut und kann nichts herunterladen.</translation>
    </message>
    <message>
        <source>The chosen analysis does not use this SAE. Open it with its model, or choose its analysis in the project.</source>
        <translation>Die gewählte Analyse verwendet diesen SAE nicht. Ihn mit seinem Modell öffnen oder seine Analyse im Projekt wählen.</translation>
    </message>
    <message>
        <source>Download Another Model</source>
        <translation>Anderes Modell herunterladen</translation>
    </message>
    <message>
        <source>Repository on the model hub, as OWNER/REPO or OWNER/REPO:FILE:</source>
        <translation>Repositorium auf dem Model Hub, als OWNER/REPO oder OWNER/REPO:FILE:</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Accept and Download</source>
        <translation>Annehmen und herunterladen</translation>
    </message>
    <message>
        <source>Models Folder</source>
        <translation>Modellordner</translation>
    </message>
</context>
<context>
    <name>dglm::Modes</name>
    <message>
        <source>paper-compatible</source>
        <translation>wie in der Veröffentlichung</translation>
    </message>
    <message>
        <source>standard, per base, mean over six frames</source>
        <translation>nach Basen, je Base, Mittel über sechs Leserahmen</translation>
    </message>
    <message>
        <source>standard, per base, one frame</source>
        <translation>nach Basen, je Base, ein Leserahmen</translation>
    </message>
    <message>
        <source>domain, per base, mean over six frames</source>
        <translation>nach Bereichen, je Base, Mittel über sechs Leserahmen</translation>
    </message>
    <message>
        <source>domain, per base, one frame</source>
        <translation>nach Bereichen, je Base, ein Leserahmen</translation>
    </message>
    <message>
        <source>selection, per base</source>
        <translation>Auswahl, je Base</translation>
    </message>
    <message>
        <source>standard, per token, token tables</source>
        <translation>Standard, je Token, Token-Tabellen</translation>
    </message>
    <message>
        <source>domain, per token, token tables</source>
        <translation>Bereiche, je Token, Token-Tabellen</translation>
    </message>
</context>
<context>
    <name>dglm::Navigator</name>
    <message>
        <source>There is no latent %1 in the chosen analysis.</source>
        <translation>In der gewählten Analyse gibt es kein Latent %1.</translation>
    </message>
    <message>
        <source>There are no latents yet: no sequence was read by a model.</source>
        <translation>Es gibt noch keine Latents: Kein Modell hat eine Sequenz gelesen.</translation>
    </message>
</context>
<context>
    <name>dglm::NotesEditor</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>dglm::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n files, the last one %1.</source>
        <translation>
            <numerusform>%n Datei geschrieben, zuletzt %1.</numerusform>
            <numerusform>%n Dateien geschrieben, zuletzt %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::OpenModelDialog</name>
    <message>
        <source>Open Model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>folder with config.json, vocab.txt and the weights</source>
        <translation>Ordner mit config.json, vocab.txt und den Gewichten</translation>
    </message>
    <message>
        <source>ae.pt, checkpoint.pt, .safetensors, or cfg.json of a SAELens folder</source>
        <translation>ae.pt, checkpoint.pt, .safetensors oder cfg.json eines SAELens-Ordners</translation>
    </message>
    <message>
        <source>ffn-output: what the feed-forward network adds</source>
        <translation>ffn-output: was das Feed-forward-Netz hinzufügt</translation>
    </message>
    <message>
        <source>block-output: the residual after the layer</source>
        <translation>block-output: das Residuum nach der Schicht</translation>
    </message>
    <message>
        <source>layer-input: the residual before the layer</source>
        <translation>layer-input: das Residuum vor der Schicht</translation>
    </message>
    <message>
        <source>Where the SAE reads the model&apos;s activations: the place it was trained on.</source>
        <translation>Wo der SAE die Aktivierungen des Modells abliest: die Stelle, an der er trainiert wurde.</translation>
    </message>
    <message>
        <source>Layer whose activations the SAE was trained on, counted from 0.</source>
        <translation>Schicht, an deren Aktivierungen der SAE trainiert wurde, ab 0 gezählt.</translation>
    </message>
    <message>
        <source>as its files say</source>
        <translation>wie seine Dateien sagen</translation>
    </message>
    <message>
        <source>BatchTopK and TopK have the same tensors. config.yaml or config.json beside the checkpoint tells them apart; without one, BatchTopK is taken.</source>
        <translation>BatchTopK und TopK haben dieselben Tensoren. config.yaml oder config.json neben dem Checkpoint unterscheidet sie; ohne eine solche wird BatchTopK angenommen.</translation>
    </message>
    <message>
        <source>fp32: 32 bits, as the reference</source>
        <translation>fp32: 32 Bit, wie die Referenz</translation>
    </message>
    <message>
        <source>bf16: 16 bits, half the memory, less exact</source>
        <translation>bf16: 16 Bit, halber Speicher, weniger genau</translation>
    </message>
    <message>
        <source>Numbers the model computes with. On most processors bf16 is slower, not faster.</source>
        <translation>Zahlen, mit denen das Modell rechnet. Auf den meisten Prozessoren ist bf16 langsamer, nicht schneller.</translation>
    </message>
    <message>
        <source>&amp;Model (gLM)</source>
        <translation>&amp;Modell (gLM)</translation>
    </message>
    <message>
        <source>&amp;SAE</source>
        <translation>&amp;SAE</translation>
    </message>
    <message>
        <source>Read the SAE &amp;as</source>
        <translation>SAE lesen &amp;als</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>S&amp;chicht</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>Ablese&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A genomic language model, and a sparse autoencoder that was trained on one of its layers. All sequences of this project are read through both; the project remembers the pair.</source>
        <translation>Ein genomisches Sprachmodell und ein Sparse Autoencoder, der an einer seiner Schichten trainiert wurde. Alle Sequenzen dieses Projekts werden mit beiden gelesen; das Projekt merkt sich das Paar.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Looking at it...</source>
        <translation>Wird angesehen ...</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation>0 bis %1</translation>
    </message>
    <message>
        <source>%1; the SAE was trained on this one</source>
        <translation>%1; an dieser wurde der SAE trainiert</translation>
    </message>
    <message>
        <source>%1; the SAE was trained on layer %2</source>
        <translation>%1; der SAE wurde an Schicht %2 trainiert</translation>
    </message>
    <message>
        <source>%1; the SAE does not say which: set the one it was trained on</source>
        <translation>%1; der SAE nennt keine: wählen Sie die, an der er trainiert wurde</translation>
    </message>
    <message>
        <source>Choose Folder...</source>
        <translation>Ordner wählen ...</translation>
    </message>
    <message>
        <source>Choose File...</source>
        <translation>Datei wählen ...</translation>
    </message>
    <message numerus="yes">
        <source>Read %n Sequences</source>
        <translation>
            <numerusform>%n Sequenz lesen</numerusform>
            <numerusform>%n Sequenzen lesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::PanelGuide</name>
    <message>
        <source>Words typed here leave only the rows that hold them. Esc empties the line.</source>
        <translation>Hier eingegebene Wörter lassen nur die Zeilen stehen, die sie enthalten. Esc leert das Feld.</translation>
    </message>
    <message>
        <source>A click on a heading sorts, Shift+click adds a column. Resting on it tells what the column is.</source>
        <translation>Ein Klick auf einen Spaltenkopf sortiert, Umschalt+Klick fügt eine Spalte hinzu. Der Mauszeiger darauf sagt, was die Spalte ist.</translation>
    </message>
    <message>
        <source>Name, length and shape of the sequence.</source>
        <translation>Name, Länge und Form der Sequenz.</translation>
    </message>
    <message>
        <source>Features: the colour tells the type, the arrow the strand. Inside of them the numbers count bases.</source>
        <translation>Features: Die Farbe nennt den Typ, der Pfeil den Strang. Innerhalb davon zählen die Zahlen Basen.</translation>
    </message>
    <message>
        <source>A ring for each pinned latent: the higher its area, the more strongly the latent fires there.</source>
        <translation>Ein Ring für jedes angeheftete Latent: Je höher seine Fläche, desto stärker feuert das Latent dort.</translation>
    </message>
    <message>
        <source>Which ring is which latent.</source>
        <translation>Welcher Ring welches Latent ist.</translation>
    </message>
    <message>
        <source>Every latent has a scale of its own: that one ring is higher than another does not mean that its latent fires more strongly.</source>
        <translation>Jedes Latent hat seine eigene Skala: Ist ein Ring höher als ein anderer, so heißt das nicht, dass sein Latent stärker feuert.</translation>
    </message>
    <message>
        <source>Ruler: positions count from 1 and include the last base.</source>
        <translation>Lineal: Positionen zählen ab 1 und schließen die letzte Base ein.</translation>
    </message>
    <message>
        <source>Features: the colour tells the type, the arrow the strand.</source>
        <translation>Features: Die Farbe nennt den Typ, der Pfeil den Strang.</translation>
    </message>
    <message>
        <source>The bases of both strands.</source>
        <translation>Die Basen beider Stränge.</translation>
    </message>
    <message>
        <source>Tokens: the short words of bases that the model reads.</source>
        <translation>Token: die kurzen Wörter aus Basen, die das Modell liest.</translation>
    </message>
    <message>
        <source>A track: the height is the latent&apos;s activation at the base. Resting on it tells the number.</source>
        <translation>Eine Spur: Die Höhe ist die Aktivierung des Latents an der Base. Der Mauszeiger darauf nennt die Zahl.</translation>
    </message>
    <message>
        <source>Whether a value is the mean over the reading frames, or of one frame.</source>
        <translation>Ob ein Wert das Mittel über die Leserahmen ist oder aus einem Rahmen.</translation>
    </message>
    <message>
        <source>An activation has no unit and is no probability. Every latent has a scale of its own, so that the heights of two tracks do not compare.</source>
        <translation>Eine Aktivierung hat keine Einheit und ist keine Wahrscheinlichkeit. Jedes Latent hat seine eigene Skala, die Höhen zweier Spuren lassen sich also nicht vergleichen.</translation>
    </message>
    <message>
        <source>The features of the sequence that is shown. Arrow keys walk through them.</source>
        <translation>Die Features der gezeigten Sequenz. Die Pfeiltasten gehen durch sie.</translation>
    </message>
    <message>
        <source>Features come from the file: the model neither made nor checked them.</source>
        <translation>Features stammen aus der Datei: Das Modell hat sie weder gemacht noch geprüft.</translation>
    </message>
    <message>
        <source>The latents. Arrow keys walk through them, Space pins a track, Ctrl+C copies rows.</source>
        <translation>Die Latents. Die Pfeiltasten gehen durch sie, die Leertaste heftet eine Spur an, Strg+C kopiert Zeilen.</translation>
    </message>
    <message>
        <source>A maximum is the highest of this project&apos;s sequences only. n/a means that nothing was measured; it is not 0.</source>
        <translation>Ein Maximum ist nur das höchste in den Sequenzen dieses Projekts. n/a heißt, dass nichts gemessen wurde; es ist nicht 0.</translation>
    </message>
    <message>
        <source>The place; a click shows all of it.</source>
        <translation>Die Stelle; ein Klick zeigt sie ganz.</translation>
    </message>
    <message>
        <source>How specific a latent is to the place, from 0 to 1.</source>
        <translation>Wie spezifisch ein Latent für die Stelle ist, von 0 bis 1.</translation>
    </message>
    <message>
        <source>Your notes on this sequence.</source>
        <translation>Ihre Notizen zu dieser Sequenz.</translation>
    </message>
    <message>
        <source>A latent that is specific to one place of one sequence need not stand for the feature elsewhere: scoring concepts tests that.</source>
        <translation>Ein Latent, das für eine Stelle einer Sequenz spezifisch ist, muss anderswo nicht für das Feature stehen: Das prüft die Bewertung von Konzepten.</translation>
    </message>
    <message>
        <source>How often the latent fires how strongly; the counts are on a logarithmic axis.</source>
        <translation>Wie oft das Latent wie stark feuert; die Anzahlen stehen auf einer logarithmischen Achse.</translation>
    </message>
    <message>
        <source>Where it fires most. A click goes there.</source>
        <translation>Wo es am stärksten feuert. Ein Klick führt dorthin.</translation>
    </message>
    <message>
        <source>Your notes on this latent.</source>
        <translation>Ihre Notizen zu diesem Latent.</translation>
    </message>
    <message>
        <source>The command that gives the same numbers.</source>
        <translation>Der Befehl, der dieselben Zahlen liefert.</translation>
    </message>
    <message>
        <source>The numbers are of this project&apos;s sequences. In other sequences the latent may fire elsewhere, and more.</source>
        <translation>Die Zahlen gelten für die Sequenzen dieses Projekts. In anderen kann das Latent anderswo und stärker feuern.</translation>
    </message>
    <message>
        <source>A row for each latent and concept. Arrow keys walk through them, Ctrl+C copies rows.</source>
        <translation>Eine Zeile für jedes Latent und Konzept. Die Pfeiltasten gehen durch sie, Strg+C kopiert Zeilen.</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each set at the threshold.</source>
        <translation>Präzision, Trefferquote und F1 jeder Menge an der Schwelle.</translation>
    </message>
    <message>
        <source>The same at every threshold. Arrow keys move the threshold.</source>
        <translation>Dasselbe an jeder Schwelle. Die Pfeiltasten verschieben die Schwelle.</translation>
    </message>
    <message>
        <source>F1 runs from 0 to 1. One that is not well above its null F1 is no more than chance gives, and one from few labelled regions says little: look at the support and the interval.</source>
        <translation>F1 reicht von 0 bis 1. Eines, das nicht deutlich über seinem Zufalls-F1 liegt, ist nicht mehr, als der Zufall gibt, und eines aus wenigen bezeichneten Bereichen sagt wenig: Umfang und Intervall verraten es.</translation>
    </message>
    <message>
        <source>The session, how values are set, and the window of the sequence that the model reads.</source>
        <translation>Die Sitzung, wie Werte gesetzt werden, und das Fenster der Sequenz, das das Modell liest.</translation>
    </message>
    <message>
        <source>Which tokens are steered, and which are masked.</source>
        <translation>Welche Token gesteuert und welche maskiert werden.</translation>
    </message>
    <message>
        <source>The dials. Arrow keys move a slider; a number from -300 to 300 can be typed.</source>
        <translation>Die Regler. Die Pfeiltasten bewegen einen Schieber; eine Zahl von -300 bis 300 lässt sich eingeben.</translation>
    </message>
    <message>
        <source>The changes are those of the model&apos;s own probabilities. They are no measurement of what a cell would do.</source>
        <translation>Die Änderungen sind die der Wahrscheinlichkeiten des Modells. Sie messen nicht, was eine Zelle täte.</translation>
    </message>
    <message>
        <source>Tokens, curve, logits and notes; Ctrl+Tab goes from one to the next.</source>
        <translation>Token, Kurve, Logits und Notizen; Strg+Tab geht von einem zum nächsten.</translation>
    </message>
    <message>
        <source>The most probable tokens without and with steering.</source>
        <translation>Die wahrscheinlichsten Token, ungesteuert und gesteuert.</translation>
    </message>
    <message>
        <source>The probability at every strength. The line can be dragged.</source>
        <translation>Die Wahrscheinlichkeit bei jeder Stärke. Die Linie lässt sich ziehen.</translation>
    </message>
    <message>
        <source>The probabilities are those of this model at this one place. Beside random latents you see whether a change is large.</source>
        <translation>Die Wahrscheinlichkeiten sind die dieses Modells an dieser einen Stelle. Erst neben zufälligen Latents zeigt sich, ob eine Änderung groß ist.</translation>
    </message>
    <message>
        <source>A row for each model. Enter opens the chosen one.</source>
        <translation>Eine Zeile für jedes Modell. Die Eingabetaste öffnet das gewählte.</translation>
    </message>
    <message>
        <source>What the chosen model is, which others fit it, its licence, and what can be done with it.</source>
        <translation>Was das gewählte Modell ist, welche anderen dazu passen, seine Lizenz und was sich damit tun lässt.</translation>
    </message>
    <message>
        <source>How much of the model&apos;s loss the SAE recovers.</source>
        <translation>Wie viel vom Verlust des Modells der SAE zurückgewinnt.</translation>
    </message>
    <message>
        <source>A share of 100 % means that the model predicts as well from the SAE as from its own activations. It does not mean that the latents can be understood.</source>
        <translation>Ein Anteil von 100 % heißt, dass das Modell mit dem SAE so gut vorhersagt wie mit seinen eigenen Aktivierungen. Er heißt nicht, dass die Latents verständlich sind.</translation>
    </message>
    <message>
        <source>A job: what it does, how far it is, and a button that ends it.</source>
        <translation>Eine Aufgabe: was sie tut, wie weit sie ist, und eine Schaltfläche, die sie beendet.</translation>
    </message>
    <message>
        <source>The time that is left is an estimate from the pace so far; it changes when other jobs run too.</source>
        <translation>Die verbleibende Zeit ist aus dem bisherigen Tempo geschätzt; sie ändert sich, wenn andere Aufgaben mitlaufen.</translation>
    </message>
    <message>
        <source>Arrow keys walk through the list, Enter shows what is chosen. Resting on a row tells more of it.</source>
        <translation>Die Pfeiltasten gehen durch die Liste, die Eingabetaste zeigt das Gewählte. Der Mauszeiger auf einer Zeile sagt mehr von ihr.</translation>
    </message>
    <message>
        <source>What is missing, and what can be done about it.</source>
        <translation>Was fehlt und was sich dagegen tun lässt.</translation>
    </message>
    <message>
        <source>A pale name means that the chosen analysis lacks the sequence, and &quot;stale&quot; that it should be read again.</source>
        <translation>Ein blasser Name heißt, dass der gewählten Analyse die Sequenz fehlt, „veraltet“, dass sie neu gelesen werden sollte.</translation>
    </message>
    <message>
        <source>A row for each run. Choose several to compare them; Enter opens a finished dictionary.</source>
        <translation>Eine Zeile je Lauf. Wählen Sie mehrere, um sie zu vergleichen; die Eingabetaste öffnet ein fertiges Wörterbuch.</translation>
    </message>
    <message>
        <source>What the curves show. Concepts and F1 are there where sequences were held out.</source>
        <translation>Was die Kurven zeigen. Konzepte und F1 gibt es, wo Sequenzen zurückgehalten wurden.</translation>
    </message>
    <message>
        <source>The runs step by step. Resting on a place reads the values out.</source>
        <translation>Die Läufe Schritt für Schritt. Auf einer Stelle verweilen liest die Werte ab.</translation>
    </message>
    <message>
        <source>Concepts are scored on few held-out sequences while a dictionary trains: the curve tells whether it still gains, not how good it is. Score the finished one in the Concepts panel.</source>
        <translation>Während ein Wörterbuch trainiert, werden Konzepte an wenigen zurückgehaltenen Sequenzen bewertet: Die Kurve sagt, ob es noch gewinnt, nicht, wie gut es ist. Bewerten Sie das fertige im Feld Konzepte.</translation>
    </message>
    <message>
        <source>A row for each hit. Enter takes its place in the corpus as a sequence of this project.</source>
        <translation>Eine Zeile je Treffer. Die Eingabetaste nimmt seine Stelle im Korpus als Sequenz in dieses Projekt.</translation>
    </message>
    <message>
        <source>What each sequence of the corpus holds of the queries.</source>
        <translation>Was jede Sequenz des Korpus von den Anfragen enthält.</translation>
    </message>
    <message>
        <source>Where the hits of the chosen query lie along it; arrows show the strand.</source>
        <translation>Wo die Treffer der gewählten Anfrage auf ihr liegen; Pfeile zeigen den Strang.</translation>
    </message>
    <message>
        <source>An e-value is what chance would give in all that was searched: in a larger corpus the same hit has a larger one, its bit score stays. That a training corpus holds a sequence does not yet mean that the model learned it.</source>
        <translation>Ein E-Wert ist das, was der Zufall in allem Durchsuchten ergäbe: In einem größeren Korpus hat derselbe Treffer einen größeren, sein Bit-Score bleibt. Dass ein Trainingskorpus eine Sequenz enthält, heißt noch nicht, dass das Modell sie gelernt hat.</translation>
    </message>
    <message>
        <source>The latents of the family. A click selects one, for its card and its track.</source>
        <translation>Die Latents der Familie. Ein Klick wählt eines aus, für seine Karte und seine Spur.</translation>
    </message>
    <message>
        <source>A meta-SAE always finds something, on random directions as well. Trust a family whose purity, coverage and stability stand well above those of the random control, and look at its latents one by one.</source>
        <translation>Ein Meta-SAE findet immer etwas, auch auf zufälligen Richtungen. Trauen Sie einer Familie, deren Reinheit, Abdeckung und Stabilität deutlich über denen der Zufallskontrolle liegen, und sehen Sie sich ihre Latents einzeln an.</translation>
    </message>
    <message>
        <source>A row for each family, purest first. The pin gives it a track and a ring.</source>
        <translation>Eine Zeile für jede Familie, die reinste zuerst. Die Nadel gibt ihr eine Spur und einen Ring.</translation>
    </message>
</context>
<context>
    <name>dglm::PanelHelp</name>
    <message>
        <source>Picture of the panel with its parts numbered</source>
        <translation>Bild des Bereichs mit nummerierten Teilen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What Is This Panel?</source>
        <translation>Was zeigt dieser Bereich?</translation>
    </message>
</context>
<context>
    <name>dglm::ParallelCoordinates</name>
    <message>
        <source>Settings and outcomes of the runs</source>
        <translation>Einstellungen und Ergebnisse der Läufe</translation>
    </message>
    <message>
        <source>Let All Runs Through</source>
        <translation>Alle Läufe durchlassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Name of the training run.</source>
        <translation>Name des Trainingslaufs.</translation>
    </message>
</context>
<context>
    <name>dglm::PasteDialog</name>
    <message>
        <source>pasted sequence</source>
        <translation>eingefügte Sequenz</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>Zirkulär</translation>
    </message>
    <message>
        <source>New Sequence from Text</source>
        <translation>Neue Sequenz aus Text</translation>
    </message>
    <message>
        <source>Bases, or FASTA. White space and numbers are passed over.</source>
        <translation>Basen oder FASTA. Leerraum und Zahlen werden übergangen.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
</context>
<context>
    <name>dglm::PlasmidMap</name>
    <message>
        <source>%1 of %2</source>
        <comment>visible range, length</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, linear</source>
        <comment>length or visible range</comment>
        <translation>%1, linear</translation>
    </message>
    <message>
        <source>%1 of %2 tracks shown as rings</source>
        <translation>%1 von %2 Spuren als Ringe gezeigt</translation>
    </message>
    <message>
        <source>Circular map</source>
        <translation>Ringkarte</translation>
    </message>
    <message>
        <source>%1 %2: %3 at base %4</source>
        <comment>latent, label, activation, position</comment>
        <translation>%1 %2: %3 an Base %4</translation>
    </message>
    <message>
        <source>Base %1</source>
        <translation>Base %1</translation>
    </message>
    <message>
        <source>rings: %1 of %2</source>
        <extracomment>How many of the tracks are rings, where there is no room for a sentence.</extracomment>
        <translation>Ringe: %1 von %2</translation>
    </message>
    <message>
        <source>hits: %1</source>
        <comment>title of a scan</comment>
        <translation>Treffer: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dglm::ProjectFileTracks</name>
    <message>
        <source>Reading the tracks from files</source>
        <translation>Spuren aus Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 names sequences, and this project has none yet. Add the sequences first.</source>
        <translation>%1 nennt Sequenzen, und dieses Projekt hat noch keine. Zuerst die Sequenzen hinzufügen.</translation>
    </message>
    <message>
        <source>%1 names what is no sequence of this project: %2. The sequences here: %3.</source>
        <translation>%1 nennt, was keine Sequenz dieses Projekts ist: %2. Die Sequenzen hier: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n values or features lie beyond the end of their sequence and were left out, the first of them on %2.</source>
        <translation>
            <numerusform>%1: %n Wert oder Feature liegt hinter dem Ende der Sequenz und wurde weggelassen, auf %2.</numerusform>
            <numerusform>%1: %n Werte oder Features liegen hinter dem Ende ihrer Sequenz und wurden weggelassen, das erste davon auf %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines could not be read, the first of them is line %2.</source>
        <translation>
            <numerusform>%1: %n Zeile ist nicht lesbar, nämlich Zeile %2.</numerusform>
            <numerusform>%1: %n Zeilen sind nicht lesbar, die erste davon ist Zeile %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has nothing on the sequences of this project.</source>
        <translation>%1 enthält nichts zu den Sequenzen dieses Projekts.</translation>
    </message>
    <message>
        <source>Add tracks from %1</source>
        <translation>Spuren aus %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove track %1</source>
        <translation>Spur %1 entfernen</translation>
    </message>
    <message>
        <source>Saving the tracks</source>
        <translation>Spuren werden gespeichert</translation>
    </message>
</context>
<context>
    <name>dglm::ProjectPanel</name>
    <message>
        <source>Rena&amp;me Sequence...</source>
        <translation>Sequenz &amp;umbenennen ...</translation>
    </message>
    <message>
        <source>Remove Seq&amp;uence</source>
        <translation>Se&amp;quenz entfernen</translation>
    </message>
    <message>
        <source>circular</source>
        <translation>zirkulär</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n features</source>
        <translation>
            <numerusform>%1, %2, %n Feature</numerusform>
            <numerusform>%1, %2, %n Features</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>No sequence yet. Drop a FASTA or GenBank file here.</source>
        <translation>Noch keine Sequenz. Eine FASTA- oder GenBank-Datei hier ablegen.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>Analysen</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1, Schicht %2</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>unbekanntes Modell</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n reading frames, %2 latents</source>
        <translation>
            <numerusform>%1, %n Leserahmen, %2 Latents</numerusform>
            <numerusform>%1, %n Leserahmen, %2 Latents</numerusform>
        </translation>
    </message>
    <message>
        <source>other strand</source>
        <translation>Gegenstrang</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Circular sequences were read with windows from base 1. Read them again.</source>
        <translation>Zirkuläre Sequenzen wurden mit Fenstern ab Base 1 gelesen. Erneut lesen.</translation>
    </message>
    <message>
        <source>Read Through the Model</source>
        <translation>Vom Modell lesen lassen</translation>
    </message>
    <message>
        <source>Rename Sequence</source>
        <translation>Sequenz umbenennen</translation>
    </message>
    <message>
        <source>Selected Se&amp;quence...</source>
        <translation>Ausgewählte Se&amp;quenz ...</translation>
    </message>
    <message>
        <source>Make C&amp;ircular</source>
        <translation>&amp;Zirkulär machen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Project.&lt;/b&gt; The sequences of this project, the models that read them, and the analyses: one is one model and dictionary at one layer over these sequences.&lt;br&gt;A click shows a sequence or takes an analysis. Files can be dropped here. Ctrl+click, Shift+click and Ctrl+A select several sequences, to be read, scored, exported or removed together. Delete removes the selected sequences; Ctrl+Z brings them back.</source>
        <translation>&lt;b&gt;Projekt.&lt;/b&gt; Die Sequenzen dieses Projekts, die Modelle, die sie lesen, und die Analysen: Eine Analyse ist ein Modell mit einem Wörterbuch an einer Schicht über diese Sequenzen.&lt;br&gt;Ein Klick zeigt eine Sequenz oder nimmt eine Analyse. Dateien lassen sich hier ablegen. Strg+Klick, Umschalt+Klick und Strg+A wählen mehrere Sequenzen aus, um sie zusammen lesen zu lassen, zu bewerten, zu exportieren oder zu entfernen. Entf entfernt die ausgewählten Sequenzen; Strg+Z holt sie zurück.</translation>
    </message>
    <message>
        <source>All selected sequences into one file: GenBank, GFF3, FASTA or BED.</source>
        <translation>Alle ausgewählten Sequenzen in eine Datei: GenBank, GFF3, FASTA oder BED.</translation>
    </message>
    <message>
        <source>A circle is read round its origin. What the model read of the sequence as it was goes, and comes back with Undo.</source>
        <translation>Ein Ring wird über seinen Ursprung hinweg gelesen. Was das Modell von der bisherigen Form gelesen hat, entfällt und kommt mit Rückgängig zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Seq&amp;uences</source>
        <translation>
            <numerusform>%n Se&amp;quenz entfernen</numerusform>
            <numerusform>%n Se&amp;quenzen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Selected Se&amp;quences...</source>
        <translation>
            <numerusform>%n ausgewählte Se&amp;quenz ...</numerusform>
            <numerusform>%n ausgewählte Se&amp;quenzen ...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n Sequences &amp;Linear</source>
        <translation>
            <numerusform>%n Sequenz &amp;linear machen</numerusform>
            <numerusform>%n Sequenzen &amp;linear machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make &amp;Linear</source>
        <translation>&amp;Linear machen</translation>
    </message>
    <message numerus="yes">
        <source>Make %n Sequences C&amp;ircular</source>
        <translation>
            <numerusform>%n Sequenz &amp;zirkulär machen</numerusform>
            <numerusform>%n Sequenzen &amp;zirkulär machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n Sequences Through the Model</source>
        <translation>
            <numerusform>%n Sequenz vom Modell lesen lassen</numerusform>
            <numerusform>%n Sequenzen vom Modell lesen lassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Score Concepts on %n Sequences...</source>
        <translation>
            <numerusform>Konzepte auf %n Sequenz bewerten ...</numerusform>
            <numerusform>Konzepte auf %n Sequenzen bewerten ...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n Sequences...</source>
        <translation>
            <numerusform>%n Sequenz exportieren ...</numerusform>
            <numerusform>%n Sequenzen exportieren ...</numerusform>
        </translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren ...</translation>
    </message>
    <message>
        <source>Accession: %1</source>
        <translation>Zugangsnummer: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>A file in a folder, both by their names.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A file, and how many sequences it gave: &quot;plasmids.fa (12)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n sequences of %1</source>
        <translation>
            <numerusform>%n Sequenz aus %1</numerusform>
            <numerusform>%n Sequenzen aus %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A sequence&apos;s name, and what tells it from another of that name: its accession or file.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>dglm::ProjectTree</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Name of an entry and its state, such as &quot;pUC19 (computing)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>filter: name</source>
        <translation>Filter: Name</translation>
    </message>
    <message>
        <source>Filter the project</source>
        <translation>Projekt filtern</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>dglm::ReadOut</name>
    <message numerus="yes">
        <source>and %n more features</source>
        <translation>
            <numerusform>und %n weiteres Feature</numerusform>
            <numerusform>und %n weitere Features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more tracks</source>
        <translation>
            <numerusform>und %n weitere Spur</numerusform>
            <numerusform>und %n weitere Spuren</numerusform>
        </translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>Token %1</translation>
    </message>
</context>
<context>
    <name>dglm::ReadWarnings</name>
    <message numerus="yes">
        <source>%1 empty records were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 leere Sequenz wurde übersprungen: %2.</numerusform>
            <numerusform>%1 leere Sequenzen wurden übersprungen; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records look like proteins and were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 Sequenz sieht wie ein Protein aus und wurde übersprungen: %2.</numerusform>
            <numerusform>%1 Sequenzen sehen wie Proteine aus und wurden übersprungen; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 characters are not nucleotide letters and were read as N, the first in %2.</source>
        <translation>
            <numerusform>%1 Zeichen ist kein Nukleotidbuchstabe und wurde als N gelesen, in %2.</numerusform>
            <numerusform>%1 Zeichen sind keine Nukleotidbuchstaben und wurden als N gelesen, das erste in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records do not say whether they are circular and were read as linear; the first is %2.</source>
        <translation>
            <numerusform>Bei %1 Sequenz steht nicht, ob sie zirkulär ist; sie wurde als linear gelesen: %2.</numerusform>
            <numerusform>Bei %1 Sequenzen steht nicht, ob sie zirkulär sind; sie wurden als linear gelesen, die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have no // at their end; the first is %2.</source>
        <translation>
            <numerusform>%1 Sequenz hat kein // am Ende: %2.</numerusform>
            <numerusform>%1 Sequenzen haben kein // am Ende; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features lie beyond the end of their record and were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 Feature liegt hinter dem Ende seiner Sequenz und wurde übersprungen: %2.</numerusform>
            <numerusform>%1 Features liegen hinter dem Ende ihrer Sequenz und wurden übersprungen; das erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features have a location that cannot be read and were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 Feature hat eine unlesbare Ortsangabe und wurde übersprungen: %2.</numerusform>
            <numerusform>%1 Features haben eine unlesbare Ortsangabe und wurden übersprungen; das erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features reach into other records; what lies there was left out. The first is %2.</source>
        <translation>
            <numerusform>%1 Feature reicht in einen anderen Eintrag; was dort liegt, wurde ausgelassen: %2.</numerusform>
            <numerusform>%1 Features reichen in andere Einträge; was dort liegt, wurde ausgelassen. Das erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 qualifiers have no closing quote and were ended at the next qualifier or feature; the first is %2.</source>
        <translation>
            <numerusform>%1 Qualifier hat kein schließendes Anführungszeichen und wurde am nächsten Qualifier oder Feature beendet: %2.</numerusform>
            <numerusform>%1 Qualifier haben kein schließendes Anführungszeichen und wurden am nächsten Qualifier oder Feature beendet; der erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The features of %1 records cannot be read and were left out; the first is %2.</source>
        <translation>
            <numerusform>Die Features von %1 Sequenz sind nicht lesbar und wurden weggelassen: %2.</numerusform>
            <numerusform>Die Features von %1 Sequenzen sind nicht lesbar und wurden weggelassen; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of annotations have not the nine columns of GFF3 and were skipped; the first is line %2.</source>
        <translation>
            <numerusform>%1 Annotationszeile hat nicht die neun Spalten von GFF3 und wurde übersprungen: Zeile %2.</numerusform>
            <numerusform>%1 Annotationszeilen haben nicht die neun Spalten von GFF3 und wurden übersprungen; die erste ist Zeile %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of annotations have no numbers for start and end and were skipped; the first is line %2.</source>
        <translation>
            <numerusform>%1 Annotationszeile hat keine Zahlen für Anfang und Ende und wurde übersprungen: Zeile %2.</numerusform>
            <numerusform>%1 Annotationszeilen haben keine Zahlen für Anfang und Ende und wurden übersprungen; die erste ist Zeile %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features belong to sequences that are not there and were left out; the first is called %2.</source>
        <translation>
            <numerusform>%1 Feature gehört zu einer Sequenz, die nicht da ist, und wurde weggelassen; die Sequenz heißt %2.</numerusform>
            <numerusform>%1 Features gehören zu Sequenzen, die nicht da sind, und wurden weggelassen; die erste heißt %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 letters U were read as T, the first in %2.</source>
        <translation>
            <numerusform>%1 Buchstabe U wurde als T gelesen, in %2.</numerusform>
            <numerusform>%1 Buchstaben U wurden als T gelesen, der erste in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes are not UTF-8 and were read as Latin-1, the first in line %2.</source>
        <translation>
            <numerusform>%1 Byte ist kein UTF-8 und wurde als Latin-1 gelesen, in Zeile %2.</numerusform>
            <numerusform>%1 Bytes sind kein UTF-8 und wurden als Latin-1 gelesen, das erste in Zeile %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of annotations have something that GFF3 does not know, which was left out; the first is line %2.</source>
        <translation>
            <numerusform>In %1 Zeile der Annotationen steht etwas, das GFF3 nicht kennt; es wurde ausgelassen: Zeile %2.</numerusform>
            <numerusform>In %1 Zeilen der Annotationen steht etwas, das GFF3 nicht kennt; es wurde ausgelassen, zuerst in Zeile %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have the name of an earlier one, which got the features of all; the first is %2.</source>
        <translation>
            <numerusform>%1 Sequenz heißt wie eine frühere, welche die Features beider bekam: %2.</numerusform>
            <numerusform>%1 Sequenzen heißen wie eine frühere, welche die Features aller bekam; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have no base but N, in which there is nothing to read; the first is %2.</source>
        <translation>
            <numerusform>%1 Sequenz hat keine Base außer N; in ihr gibt es nichts zu lesen: %2.</numerusform>
            <numerusform>%1 Sequenzen haben keine Base außer N; in ihnen gibt es nichts zu lesen; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records do not give their length; the first is %2.</source>
        <translation>
            <numerusform>%1 Sequenz nennt keine Länge: %2.</numerusform>
            <numerusform>%1 Sequenzen nennen keine Länge; die erste ist %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The length that %1 records give differs from their sequences; the first is %2.</source>
        <translation>
            <numerusform>Die Länge, die %1 Sequenz nennt, weicht von ihren Basen ab: %2.</numerusform>
            <numerusform>Die Länge, die %1 Sequenzen nennen, weicht von ihren Basen ab; die erste ist %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ReadingDesk</name>
    <message>
        <source>Reading the other strand of %1</source>
        <translation>Gegenstrang von %1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading %1 through the model</source>
        <translation>Modell liest %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n sequences through the model</source>
        <translation>
            <numerusform>Modell liest %n Sequenz</numerusform>
            <numerusform>Modell liest %n Sequenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>Taking in %n sequences</source>
        <translation>
            <numerusform>%n Sequenz wird übernommen</numerusform>
            <numerusform>%n Sequenzen werden übernommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ReadingStrip</name>
    <message>
        <source>The model has not read this sequence yet, so there are no tracks.</source>
        <translation>Das Modell hat diese Sequenz noch nicht gelesen, darum gibt es keine Spuren.</translation>
    </message>
    <message>
        <source>The model has not read the other strand of this sequence yet.</source>
        <translation>Das Modell hat den Gegenstrang dieser Sequenz noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Read with windows from base 1, so the tracks depend on where the file begins. Read it again to have windows start where the sequence itself says.</source>
        <translation>Mit Fenstern ab Base 1 gelesen, darum hängen die Spuren davon ab, wo die Datei beginnt. Erneut lesen, damit die Fenster dort beginnen, wo die Sequenz selbst es vorgibt.</translation>
    </message>
    <message>
        <source>No latent is pinned. Select one in the table to see its track, or press Space to pin it.</source>
        <translation>Kein Latent ist angeheftet. Eines in der Tabelle wählen, um seine Spur zu sehen; die Leertaste heftet es an.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This sequence is long, %1, so the model has not read it yet.</source>
        <translation>Diese Sequenz ist lang, %1, deshalb hat das Modell sie noch nicht gelesen.</translation>
    </message>
    <message>
        <source>At the pace of the last reading it takes about %1.</source>
        <translation>Im Tempo des letzten Lesens dauert es etwa %1.</translation>
    </message>
    <message>
        <source>It needs about %1 of memory beside the model.</source>
        <translation>Es braucht neben dem Modell etwa %1 Speicher.</translation>
    </message>
    <message>
        <source>To read a part, select it and take it as a sequence of its own (File menu).</source>
        <translation>Um einen Teil zu lesen, wählen Sie ihn aus und nehmen ihn als eigene Sequenz (Menü Datei).</translation>
    </message>
    <message>
        <source>How long that takes is known once something was read.</source>
        <translation>Wie lange das dauert, ist bekannt, sobald etwas gelesen wurde.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading was cancelled at %1. What was read is kept until the program is closed.</source>
        <translation>Das Lesen wurde bei %1 abgebrochen. Was gelesen wurde, bleibt erhalten, bis das Programm geschlossen wird.</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Read It Now</source>
        <translation>Jetzt lesen</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>Erneut lesen</translation>
    </message>
</context>
<context>
    <name>dglm::Reasons</name>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>reading from the disk failed</source>
        <translation>das Lesen vom Datenträger ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>reading stopped half-way</source>
        <translation>das Lesen brach mittendrin ab</translation>
    </message>
    <message>
        <source>its compressed data is damaged</source>
        <translation>die komprimierten Daten sind beschädigt</translation>
    </message>
    <message>
        <source>its compressed data stops in the middle</source>
        <translation>die komprimierten Daten brechen mittendrin ab</translation>
    </message>
    <message>
        <source>it holds only the start of compressed data</source>
        <translation>sie enthält nur den Anfang komprimierter Daten</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it holds binary data</source>
        <translation>sie enthält Binärdaten</translation>
    </message>
    <message>
        <source>it is XML</source>
        <translation>es ist XML</translation>
    </message>
    <message>
        <source>it has annotations without sequences; give it together with FASTA of the same name</source>
        <translation>sie hat Annotationen ohne Sequenzen; zusammen mit FASTA desselben Namens angeben</translation>
    </message>
    <message>
        <source>it is a Git LFS pointer; fetch the real file</source>
        <translation>es ist ein Git-LFS-Verweis; die eigentliche Datei holen</translation>
    </message>
    <message>
        <source>it is a JPEG picture</source>
        <translation>es ist ein JPEG-Bild</translation>
    </message>
    <message>
        <source>it is a PDF document</source>
        <translation>es ist ein PDF-Dokument</translation>
    </message>
    <message>
        <source>it is a PNG picture</source>
        <translation>es ist ein PNG-Bild</translation>
    </message>
    <message>
        <source>it is a ZIP archive or an office document; unpack it or export it first</source>
        <translation>es ist ein ZIP-Archiv oder ein Office-Dokument; zuerst entpacken oder exportieren</translation>
    </message>
    <message>
        <source>it is a database or a project, not a file of sequences</source>
        <translation>es ist eine Datenbank oder ein Projekt, keine Sequenzdatei</translation>
    </message>
    <message>
        <source>it is a web page, perhaps an error page of the download</source>
        <translation>es ist eine Webseite, vielleicht eine Fehlerseite des Downloads</translation>
    </message>
    <message>
        <source>it is an old office document; export it first</source>
        <translation>es ist ein altes Office-Dokument; zuerst exportieren</translation>
    </message>
    <message>
        <source>it is compressed with bzip2; unpack it first</source>
        <translation>sie ist mit bzip2 komprimiert; zuerst entpacken</translation>
    </message>
    <message>
        <source>it is compressed with xz; unpack it first</source>
        <translation>sie ist mit xz komprimiert; zuerst entpacken</translation>
    </message>
    <message>
        <source>it looks like a table, but its first line names no &apos;sequence&apos; column</source>
        <translation>sie sieht wie eine Tabelle aus, aber die erste Zeile nennt keine Spalte „sequence“</translation>
    </message>
    <message>
        <source>it seems to be FASTQ; convert it to FASTA</source>
        <translation>es scheint FASTQ zu sein; in FASTA umwandeln</translation>
    </message>
    <message>
        <source>its first line is neither a header nor a sequence</source>
        <translation>die erste Zeile ist weder ein Kopf noch eine Sequenz</translation>
    </message>
    <message>
        <source>there is no record in it</source>
        <translation>es ist keine Sequenz darin</translation>
    </message>
    <message>
        <source>record %1 has only %2 of %3 bases</source>
        <translation>die Sequenz %1 hat nur %2 von %3 Basen</translation>
    </message>
    <message>
        <source>record %1 has only %2 bases</source>
        <translation>die Sequenz %1 hat nur %2 Basen</translation>
    </message>
    <message>
        <source>the quote that line %1 opens is not closed</source>
        <translation>das Anführungszeichen, das Zeile %1 öffnet, wird nicht geschlossen</translation>
    </message>
    <message>
        <source>line %1 has %2 fields, its header %3</source>
        <translation>Zeile %1 hat %2 Felder, die Kopfzeile %3</translation>
    </message>
    <message>
        <source>it holds a protein or RNA, not DNA</source>
        <translation>sie enthält ein Protein oder RNA, keine DNA</translation>
    </message>
    <message>
        <source>it holds no DNA sequence</source>
        <translation>sie enthält keine DNA-Sequenz</translation>
    </message>
    <message>
        <source>its last block is not whole</source>
        <translation>der letzte Block ist nicht vollständig</translation>
    </message>
    <message>
        <source>it is empty or has letters that stand for no base</source>
        <translation>sie ist leer oder hat Buchstaben, die für keine Base stehen</translation>
    </message>
    <message>
        <source>a pattern is written in IUPAC letters (A C G T R Y ... N)</source>
        <translation>ein Muster besteht aus IUPAC-Buchstaben (A C G T R Y ... N)</translation>
    </message>
    <message>
        <source>bases are numbered from 1</source>
        <translation>Basen zählen ab 1</translation>
    </message>
    <message>
        <source>no feature, latent or base pattern reads like this</source>
        <translation>kein Feature, Latent oder Basenmuster lautet so</translation>
    </message>
    <message>
        <source>nothing was typed</source>
        <translation>es wurde nichts eingegeben</translation>
    </message>
    <message>
        <source>the range ends before it starts, and this record is linear</source>
        <translation>der Bereich endet vor seinem Anfang, und diese Sequenz ist linear</translation>
    </message>
    <message>
        <source>the record ends at base %1</source>
        <translation>die Sequenz endet bei Base %1</translation>
    </message>
    <message>
        <source>an older version made it and it must be converted first</source>
        <translation>es stammt von einer älteren Version und muss erst umgewandelt werden</translation>
    </message>
    <message>
        <source>a program was stopped while it wrote to it, and %1 beside it can only be used where both may be written; copy both to such a folder and open the copy</source>
        <translation>ein Programm wurde beendet, während es hineinschrieb, und %1 daneben kann nur benutzt werden, wo beide geschrieben werden dürfen; beide in einen solchen Ordner kopieren und die Kopie öffnen</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>es ist eine andere Art von Datei</translation>
    </message>
    <message>
        <source>it is open for reading only, or its file or folder is write-protected</source>
        <translation>es ist nur zum Lesen geöffnet, oder Datei oder Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>it is the project itself; choose another name</source>
        <translation>es ist das Projekt selbst; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>its activations exceed 1 GB; use fewer frames</source>
        <translation>seine Aktivierungen übersteigen 1 GB; weniger Leserahmen verwenden</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>in seinen Ordner lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the activations of a latent cannot be read</source>
        <translation>die Aktivierungen eines Latents sind nicht lesbar</translation>
    </message>
    <message>
        <source>the activations of a record cannot be read</source>
        <translation>die Aktivierungen einer Sequenz sind nicht lesbar</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the folder does not exist or is write-protected</source>
        <translation>den Ordner gibt es nicht, oder er ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the tokens of a record cannot be read</source>
        <translation>die Token einer Sequenz sind nicht lesbar</translation>
    </message>
    <message>
        <source>there are too many copies of the demo</source>
        <translation>es gibt zu viele Kopien der Demo</translation>
    </message>
    <message>
        <source>the server asks for a sign-in: the model is private, or there is none of that name</source>
        <translation>der Server verlangt eine Anmeldung: Das Modell ist privat, oder es gibt keines dieses Namens</translation>
    </message>
    <message>
        <source>access is denied; the model may have to be asked for on the hub&apos;s page first</source>
        <translation>der Zugriff ist verwehrt; vielleicht muss das Modell erst auf der Seite des Hubs beantragt werden</translation>
    </message>
    <message>
        <source>there is no such model, revision or file; check the name</source>
        <translation>Modell, Revision oder Datei gibt es nicht; Namen prüfen</translation>
    </message>
    <message>
        <source>the server had too many requests; wait a while</source>
        <translation>der Server hatte zu viele Anfragen; etwas warten</translation>
    </message>
    <message>
        <source>the server has a fault; try again later</source>
        <translation>der Server ist gestört; später noch einmal versuchen</translation>
    </message>
    <message>
        <source>the server does not give it</source>
        <translation>der Server gibt es nicht heraus</translation>
    </message>
    <message>
        <source>it has no column %1</source>
        <translation>eine Spalte %1 fehlt</translation>
    </message>
    <message>
        <source>row %1 has &apos;%2&apos; as %3</source>
        <translation>Zeile %1 hat &apos;%2&apos; als %3</translation>
    </message>
    <message>
        <source>neither its name nor a summary tells the layer</source>
        <translation>weder sein Name noch eine Zusammenfassung nennt die Schicht</translation>
    </message>
    <message>
        <source>neither the folder&apos;s name nor the summary tells the layer</source>
        <translation>weder der Name des Ordners noch die Zusammenfassung nennt die Schicht</translation>
    </message>
    <message>
        <source>it has no run_metadata</source>
        <translation>run_metadata fehlt</translation>
    </message>
    <message>
        <source>it has no &apos;=&apos; between the concept and its labels</source>
        <translation>zwischen dem Konzept und seinen Bezeichnungen steht kein „=“</translation>
    </message>
    <message>
        <source>the concept has no name</source>
        <translation>das Konzept hat keinen Namen</translation>
    </message>
    <message>
        <source>no latent fires on the sequences of the tuning set</source>
        <translation>kein Latent feuert auf den Sequenzen der Abstimmmenge</translation>
    </message>
    <message>
        <source>no latent outlines a concept of the tuning set</source>
        <translation>kein Latent umreißt ein Konzept der Abstimmmenge</translation>
    </message>
    <message>
        <source>Records whose bases stand in an earlier set too: %1. The first is %2; the other strand, and a circle that begins elsewhere, count as the same. What was tuned on is no test.</source>
        <translation>Sequenzen, deren Basen auch in einer früheren Menge stehen: %1. Die erste ist %2; der andere Strang und ein Ring mit anderem Anfang zählen als gleich. Woran abgestimmt wurde, das ist kein Test.</translation>
    </message>
    <message>
        <source>Set %1 has no label.</source>
        <translation>Menge %1 hat keine Bezeichnung.</translation>
    </message>
    <message>
        <source>No label of set 0 stands in set 1 or 2, so that nothing is tested.</source>
        <translation>Keine Bezeichnung von Menge 0 steht in Menge 1 oder 2, sodass nichts getestet wird.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; already means %2</source>
        <translation>„%1“ bedeutet schon %2</translation>
    </message>
    <message>
        <source>one of its records is in another set too</source>
        <translation>eine ihrer Sequenzen ist auch in einer anderen Menge</translation>
    </message>
    <message>
        <source>it takes activations of %1 numbers, this model has %2</source>
        <translation>er nimmt Aktivierungen von %1 Zahlen auf, dieses Modell hat %2</translation>
    </message>
    <message>
        <source>it was trained on layer %1, this model has layers 0 to %2</source>
        <translation>er wurde an Schicht %1 trainiert, dieses Modell hat die Schichten 0 bis %2</translation>
    </message>
    <message>
        <source>it reads %1 numbers a token, the model gives %2</source>
        <translation>er liest %1 Zahlen je Token, das Modell gibt %2</translation>
    </message>
    <message>
        <source>it has neither an encoder nor a decoder under a known name. Found: %1; expected: encoder.weight and decoder.weight, or W_enc and W_dec</source>
        <translation>es enthält weder Encoder noch Decoder unter einem bekannten Namen. Gefunden: %1; erwartet: encoder.weight und decoder.weight, oder W_enc und W_dec</translation>
    </message>
    <message>
        <source>%1 beside it calls it %2, and its tensors are of none that is known here. Found: %3</source>
        <translation>%1 daneben nennt es %2, und seine Tensoren gehören zu keinem, das hier bekannt ist. Gefunden: %3</translation>
    </message>
    <message>
        <source>%1 beside it says %2 %3, and its tensors %4. The two do not belong together: put the checkpoint&apos;s own beside it</source>
        <translation>%1 daneben sagt %2 %3, seine Tensoren %4. Die beiden gehören nicht zusammen: die Konfiguration des Checkpoints selbst daneben legen</translation>
    </message>
    <message>
        <source>model.safetensors or pytorch_model.bin</source>
        <translation>model.safetensors oder pytorch_model.bin</translation>
    </message>
    <message>
        <source>it would call %1</source>
        <translation>es würde %1 aufrufen</translation>
    </message>
    <message>
        <source>its pickle is not whole</source>
        <translation>sein Pickle ist nicht vollständig</translation>
    </message>
    <message>
        <source>its zip directory is missing</source>
        <translation>sein Zip-Verzeichnis fehlt</translation>
    </message>
    <message>
        <source>it has no safetensors header</source>
        <translation>es hat keinen safetensors-Kopf</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>sein Kopf ist länger als die Datei</translation>
    </message>
    <message>
        <source>one of its tensors is not whole</source>
        <translation>einer seiner Tensoren ist nicht vollständig</translation>
    </message>
    <message>
        <source>The fidelity</source>
        <translation>Die Treue</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>no sequence has two tokens or more</source>
        <translation>keine Sequenz hat zwei oder mehr Token</translation>
    </message>
    <message>
        <source>The value of latent %1</source>
        <translation>Der Wert des Latents %1</translation>
    </message>
    <message>
        <source>with it the model&apos;s numbers overflow; take one nearer to those that the latent has by itself</source>
        <translation>damit laufen die Zahlen des Modells über; einen Wert näher an denen wählen, die das Latent von selbst annimmt</translation>
    </message>
    <message>
        <source>it has no 16S gene with A1408: %1 stands on neither strand</source>
        <translation>sie hat kein 16S-Gen mit A1408: %1 steht auf keinem der Stränge</translation>
    </message>
    <message>
        <source>the token with A1408 is no k-mer of the model</source>
        <translation>das Token mit A1408 ist kein k-mer des Modells</translation>
    </message>
    <message>
        <source>the sequence has tokens 0 to %1</source>
        <translation>die Sequenz hat die Token 0 bis %1</translation>
    </message>
    <message>
        <source>the sequence has bases 1 to %1</source>
        <translation>die Sequenz hat die Basen 1 bis %1</translation>
    </message>
    <message>
        <source>the sequence has no such feature</source>
        <translation>die Sequenz hat kein solches Feature</translation>
    </message>
    <message>
        <source>it has a second &apos;=&apos;; a line is one concept</source>
        <translation>sie hat ein zweites „=“; eine Zeile ist ein Konzept</translation>
    </message>
    <message>
        <source>no feature of these sequences has a name by that choice</source>
        <translation>kein Feature dieser Sequenzen hat nach dieser Wahl einen Namen</translation>
    </message>
    <message>
        <source>no label of the tuning set names as many regions as a concept needs</source>
        <translation>keine Bezeichnung der Abstimmmenge benennt so viele Bereiche, wie ein Konzept braucht</translation>
    </message>
    <message>
        <source>%1 holds the tensors of a %2%3 autoencoder</source>
        <translation>%1 enthält die Tensoren eines %2%3-Autoencoders</translation>
    </message>
    <message>
        <source>A record</source>
        <translation>Eine Sequenz</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>Ein Token</translation>
    </message>
    <message>
        <source>Nothing was written to %1.</source>
        <translation>Nach %1 wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The copy</source>
        <translation>Die Kopie</translation>
    </message>
    <message>
        <source>The dictionary %1</source>
        <translation>Das Wörterbuch %1</translation>
    </message>
    <message>
        <source>What has arrived is kept; the same download goes on from there.</source>
        <translation>Was angekommen ist, bleibt; derselbe Download macht dort weiter.</translation>
    </message>
    <message>
        <source>Work on the project %1</source>
        <translation>Die Arbeit am Projekt %1</translation>
    </message>
    <message>
        <source>a BatchTopK dictionary takes the largest of a whole batch. Use the command encode for that</source>
        <translation>ein BatchTopK-Wörterbuch nimmt die größten Werte eines ganzen Batches. Dafür ist der Befehl encode da</translation>
    </message>
    <message>
        <source>a bigWig file cannot hold a record as long as %1</source>
        <translation>eine bigWig-Datei fasst keine Sequenz, die so lang ist wie %1</translation>
    </message>
    <message>
        <source>a bigWig file needs at least one record</source>
        <translation>eine bigWig-Datei braucht mindestens eine Sequenz</translation>
    </message>
    <message>
        <source>a gLM is a folder with config.json, vocab.txt and weights, and this is a file</source>
        <translation>ein gLM ist ein Ordner mit config.json, vocab.txt und Gewichten, und dies ist eine Datei</translation>
    </message>
    <message>
        <source>frame %1 has no token at base %2</source>
        <translation>Leserahmen %1 hat kein Token an Base %2</translation>
    </message>
    <message>
        <source>it ends after %1 bytes</source>
        <translation>sie endet nach %1 Bytes</translation>
    </message>
    <message>
        <source>it ends before it starts, and the sequence is linear</source>
        <translation>er endet, bevor er beginnt, und die Sequenz ist linear</translation>
    </message>
    <message>
        <source>it has %1 tokens, the configuration %2</source>
        <translation>sie hat %1 Token, die Konfiguration %2</translation>
    </message>
    <message>
        <source>it has &apos;%1&apos;, and the configuration has layers 0 to %2</source>
        <translation>sie hat „%1“, und die Konfiguration hat die Schichten 0 bis %2</translation>
    </message>
    <message>
        <source>it has no file %1</source>
        <translation>es hat keine Datei %1</translation>
    </message>
    <message>
        <source>it has no record</source>
        <translation>es hat keine Sequenz</translation>
    </message>
    <message>
        <source>it has no two numbers</source>
        <translation>es hat keine zwei Zahlen</translation>
    </message>
    <message>
        <source>it holds %1 runs of SAE latents; import the folder of one run</source>
        <translation>er enthält %1 Läufe von SAE-Latents; den Ordner eines Laufs importieren</translation>
    </message>
    <message>
        <source>it holds neither a gLM (config.json, vocab.txt and weights) nor an SAE</source>
        <translation>es enthält weder ein gLM (config.json, vocab.txt und Gewichte) noch einen SAE</translation>
    </message>
    <message>
        <source>it holds several SAEs; say which as %1:FILE, one of %2</source>
        <translation>es enthält mehrere SAEs; als %1:FILE angeben, welchen: %2</translation>
    </message>
    <message>
        <source>it holds what a %1 autoencoder does not have: %2</source>
        <translation>sie enthält, was ein %1-Autoencoder nicht hat: %2</translation>
    </message>
    <message>
        <source>it is a Matryoshka BatchTopK whose group_sizes make %1 latents, and it has %2</source>
        <translation>es ist ein Matryoshka-BatchTopK, dessen group_sizes %1 Latents ergeben, und er hat %2</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>sie ist größer als %1 MB</translation>
    </message>
    <message>
        <source>it is missing or not a JSON object</source>
        <translation>sie fehlt oder ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is neither a name that &apos;models list&apos; shows nor OWNER/REPO[:FILE]</source>
        <translation>es ist weder ein Name, den „models list“ zeigt, noch OWNER/REPO[:FILE]</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it names %1 twice</source>
        <translation>sie nennt %1 zweimal</translation>
    </message>
    <message>
        <source>it was not scored for a selection</source>
        <translation>er wurde nicht für eine Auswahl bewertet</translation>
    </message>
    <message>
        <source>it was not scored on records of this project</source>
        <translation>er wurde nicht an Sequenzen dieses Projekts bewertet</translation>
    </message>
    <message>
        <source>its SHA-256 is %1, published is %2</source>
        <translation>ihr SHA-256 ist %1, veröffentlicht ist %2</translation>
    </message>
    <message>
        <source>its header names no &apos;sequence&apos; column</source>
        <translation>ihre Kopfzeile nennt keine Spalte „sequence“</translation>
    </message>
    <message>
        <source>its k is not between 1 and its number of latents</source>
        <translation>sein k liegt nicht zwischen 1 und der Zahl seiner Latents</translation>
    </message>
    <message>
        <source>its rows do not belong together</source>
        <translation>seine Zeilen gehören nicht zusammen</translation>
    </message>
    <message>
        <source>its site is not known</source>
        <translation>ihr Ableseort ist nicht bekannt</translation>
    </message>
    <message>
        <source>its weights have no language-model head (lm_head); activations and latents need none</source>
        <translation>seine Gewichte haben keinen Kopf eines Sprachmodells (lm_head); Aktivierungen und Latents brauchen keinen</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>list of files</source>
        <translation>Liste der Dateien</translation>
    </message>
    <message>
        <source>looked up again</source>
        <translation>nachgeschlagen</translation>
    </message>
    <message>
        <source>mask_token_id is %1, and &lt;mask&gt; is token %2 of vocab.txt</source>
        <translation>mask_token_id ist %1, und &lt;mask&gt; ist Token %2 von vocab.txt</translation>
    </message>
    <message>
        <source>named for %1</source>
        <translation>für %1 benannt</translation>
    </message>
    <message>
        <source>none of its tensors belongs to this model. Found: %1; expected: &apos;%2&apos; and so on</source>
        <translation>keiner ihrer Tensoren gehört zu diesem Modell. Gefunden: %1; erwartet: „%2“ und so weiter</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>nichts wurde gelesen</translation>
    </message>
    <message>
        <source>stored in %1</source>
        <translation>in %1 gespeichert</translation>
    </message>
    <message>
        <source>the checkpoint has %1</source>
        <translation>der Checkpoint hat %1</translation>
    </message>
    <message>
        <source>the connection was cut too often</source>
        <translation>die Verbindung brach zu oft ab</translation>
    </message>
    <message>
        <source>the data of &apos;%1&apos; lie beyond its end</source>
        <translation>die Daten von „%1“ liegen hinter ihrem Ende</translation>
    </message>
    <message>
        <source>the demo&apos;s description</source>
        <translation>Beschreibung der Demo</translation>
    </message>
    <message>
        <source>the demo&apos;s folder has no GenBank file</source>
        <translation>der Ordner der Demo hat keine GenBank-Datei</translation>
    </message>
    <message>
        <source>the folder has no file</source>
        <translation>der Ordner hat keine Datei</translation>
    </message>
    <message>
        <source>the folder has no file of sequences, but %1</source>
        <translation>der Ordner hat keine Datei mit Sequenzen, sondern %1</translation>
    </message>
    <message>
        <source>the model&apos;s vocabulary has no such token</source>
        <translation>das Vokabular des Modells hat kein solches Token</translation>
    </message>
    <message>
        <source>the records this project lists</source>
        <translation>die Sequenzen, die dieses Projekt auflistet</translation>
    </message>
    <message>
        <source>the run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>the server does not resume</source>
        <translation>der Server setzt nicht fort</translation>
    </message>
    <message>
        <source>the server sends more than the %1 bytes of the hub&apos;s list</source>
        <translation>der Server sendet mehr als die %1 Bytes aus der Liste des Hubs</translation>
    </message>
    <message>
        <source>the weights are not floating-point numbers</source>
        <translation>die Gewichte sind keine Gleitkommazahlen</translation>
    </message>
    <message>
        <source>the window has tokens 0 to %1</source>
        <translation>das Fenster hat die Token 0 bis %1</translation>
    </message>
    <message>
        <source>this model reads at most %1 tokens at once, &lt;cls&gt; included</source>
        <translation>dieses Modell liest höchstens %1 Token auf einmal, &lt;cls&gt; mitgezählt</translation>
    </message>
    <message>
        <source>this project has none of that number</source>
        <translation>dieses Projekt hat keine mit dieser Nummer</translation>
    </message>
    <message>
        <source>validation set %1</source>
        <translation>Validierungssatz %1</translation>
    </message>
    <message>
        <source>weights must be floating-point numbers</source>
        <translation>Gewichte müssen Gleitkommazahlen sein</translation>
    </message>
    <message>
        <source>write all, none, masked, neighbours:N, a token index, indices I-K, bases b:START-END or feature:NAME, separated by commas</source>
        <translation>all, none, masked, neighbours:N, einen Token-Index, Indizes I-K, Basen b:START-END oder feature:NAME schreiben, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>written to %1</source>
        <translation>nach %1 geschrieben</translation>
    </message>
    <message>
        <source>none of its lines is an annotation</source>
        <translation>keine ihrer Zeilen ist eine Annotation</translation>
    </message>
    <message>
        <source>&apos;%1&apos; and &apos;%2&apos; have %3 and %4 entries</source>
        <translation>„%1“ und „%2“ haben %3 und %4 Einträge</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no list</source>
        <translation>„%1“ ist keine Liste</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no list of texts</source>
        <translation>„%1“ ist keine Liste von Texten</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no text</source>
        <translation>„%1“ ist kein Text</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no whole number from 0 to %2</source>
        <translation>„%1“ ist keine ganze Zahl von 0 bis %2</translation>
    </message>
    <message>
        <source>&apos;layer&apos; of feature %1 is %2, and the dictionary is of layer %3</source>
        <translation>„layer“ von Feature %1 ist %2, und das Wörterbuch gehört zu Schicht %3</translation>
    </message>
    <message>
        <source>a number of &apos;%1&apos; is too large</source>
        <translation>eine Zahl von „%1“ ist zu groß</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>it has no &apos;%1&apos;</source>
        <translation>es hat kein „%1“</translation>
    </message>
    <message>
        <source>it holds no feature</source>
        <translation>sie enthält kein Feature</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>es ist kein JSON</translation>
    </message>
    <message>
        <source>it is no JSON that can be read, from &apos;%1&apos; on: the text breaks off, or a number there is too large</source>
        <translation>es ist kein lesbares JSON ab „%1“: Der Text bricht ab, oder eine Zahl dort ist zu groß</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>es ist kein Objekt</translation>
    </message>
    <message>
        <source>its &apos;modelId&apos; is %1, and the project&apos;s model is %2</source>
        <translation>ihre „modelId“ ist %1, und das Modell des Projekts ist %2</translation>
    </message>
    <message>
        <source>none of its features has an explanation</source>
        <translation>keines ihrer Features hat eine Erklärung</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no step</source>
        <translation>„%1“ ist kein Schritt</translation>
    </message>
    <message>
        <source>both they and the sequences to train on need annotated features, or there is nothing to score</source>
        <translation>sowohl sie als auch die Trainingssequenzen brauchen annotierte Features, sonst gibt es nichts zu bewerten</translation>
    </message>
    <message>
        <source>it has no checkpoint yet</source>
        <translation>es gibt noch keinen Sicherungspunkt</translation>
    </message>
    <message>
        <source>it is no folder of a training run</source>
        <translation>es ist kein Ordner eines Trainingslaufs</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>there is no column &apos;%1&apos;</source>
        <translation>es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>feature library</source>
        <translation>Bibliothek von Features</translation>
    </message>
    <message>
        <source>it needs a column of names and one of sequences, such as &apos;name&apos; and &apos;sequence&apos;</source>
        <translation>sie braucht eine Spalte mit Namen und eine mit Sequenzen, etwa &apos;name&apos; und &apos;sequence&apos;</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>the sequence of %1 has letters that are no bases</source>
        <translation>die Sequenz von %1 hat Buchstaben, die keine Basen sind</translation>
    </message>
    <message>
        <source>no feature of %1 bases or more</source>
        <translation>kein Feature mit %1 Basen oder mehr</translation>
    </message>
    <message>
        <source>none of its sequences has a feature</source>
        <translation>keine seiner Sequenzen hat ein Feature</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>it names no corpus</source>
        <translation>sie nennt keinen Korpus</translation>
    </message>
    <message>
        <source>one of its values is of another kind</source>
        <translation>einer ihrer Werte ist von anderer Art</translation>
    </message>
    <message>
        <source>the sequences of the corpus, in %1 files</source>
        <translation>die Sequenzen des Korpus, in %1 Dateien</translation>
    </message>
    <message>
        <source>it is larger than an event file is</source>
        <translation>sie ist größer, als eine Ereignisdatei ist</translation>
    </message>
    <message>
        <source>it is no table of stabilities</source>
        <translation>es ist keine Tabelle von Stabilitäten</translation>
    </message>
    <message>
        <source>none of its %1 files could be read; the first: %2</source>
        <translation>keine seiner %1 Dateien war zu lesen; die erste: %2</translation>
    </message>
    <message>
        <source>The corpus</source>
        <translation>Der Korpus</translation>
    </message>
    <message>
        <source>no file there is named as FASTA (.fna, .fa, .fasta, .fas, .fsa or .ffn, also with .gz)</source>
        <translation>keine Datei dort heißt wie FASTA (.fna, .fa, .fasta, .fas, .fsa oder .ffn, auch mit .gz)</translation>
    </message>
    <message>
        <source>it looks like a protein, and a scan searches DNA</source>
        <translation>sie sieht wie ein Protein aus, und gesucht wird in DNA</translation>
    </message>
    <message>
        <source>it is too long for a query</source>
        <translation>sie ist zu lang für eine Anfrage</translation>
    </message>
    <message>
        <source>queries of more than 200 Mbp in all are too many for one scan</source>
        <translation>Anfragen von zusammen mehr als 200 Mbp sind zu viele für eine Suche</translation>
    </message>
    <message>
        <source>no record has a base</source>
        <translation>keine Sequenz hat eine Base</translation>
    </message>
    <message>
        <source>it is compressed with zstd; unpack it first</source>
        <translation>sie ist mit zstd komprimiert; bitte zuerst entpacken</translation>
    </message>
    <message>
        <source>no meta-SAE is in it; &apos;decode-glm train meta-sae&apos; writes them</source>
        <translation>es ist kein Meta-SAE darin; „decode-glm train meta-sae“ schreibt welche</translation>
    </message>
    <message>
        <source>config.json and vocab.txt, and no file of SAE weights either</source>
        <translation>config.json und vocab.txt, und auch keine Datei mit SAE-Gewichten</translation>
    </message>
    <message>
        <source>%1 annotated sequences were read, and training, tuning and testing need one each</source>
        <translation>%1 annotierte Sequenzen wurden gelesen, und Training, Abstimmung und Test brauchen je eine</translation>
    </message>
    <message>
        <source>The comparison</source>
        <translation>Der Vergleich</translation>
    </message>
    <message>
        <source>base %1 is %2, not %3</source>
        <translation>Base %1 ist %2, nicht %3</translation>
    </message>
    <message>
        <source>bases come in between two that are neighbours</source>
        <translation>Basen kommen zwischen zwei benachbarte</translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation>sie ändert nichts</translation>
    </message>
    <message>
        <source>made</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>name bases: b:START-END or feature:NAME</source>
        <translation>nennen Sie Basen: b:START-END oder feature:NAME</translation>
    </message>
    <message>
        <source>no annotated sequence that was read has one of the concepts</source>
        <translation>keine der gelesenen annotierten Sequenzen trägt eines der Konzepte</translation>
    </message>
    <message>
        <source>no base would be left</source>
        <translation>keine Base bliebe übrig</translation>
    </message>
    <message>
        <source>no concept was scored for these latents, and none is named</source>
        <translation>für diese Latents wurde kein Konzept bewertet, und keines ist genannt</translation>
    </message>
    <message>
        <source>the activations of these sequences take %1; save them with &apos;decode-glm activations --shards&apos; and name them to &apos;decode-glm baselines&apos;</source>
        <translation>die Aktivierungen dieser Sequenzen brauchen %1; mit &apos;decode-glm activations --shards&apos; speichern und &apos;decode-glm baselines&apos; nennen</translation>
    </message>
    <message>
        <source>the name must end in .csv</source>
        <translation>der Name muss auf .csv enden</translation>
    </message>
    <message>
        <source>there is no A, C, G or T</source>
        <translation>dort ist kein A, C, G oder T</translation>
    </message>
    <message>
        <source>write a substitution as A120G, a deletion as 120-130del, an insertion as 120insACGT</source>
        <translation>schreiben Sie eine Substitution als A120G, eine Deletion als 120-130del, eine Insertion als 120insACGT</translation>
    </message>
    <message>
        <source>a map holds at most %1 latents</source>
        <translation>eine Karte fasst höchstens %1 Latents</translation>
    </message>
    <message>
        <source>a map needs three latents or more</source>
        <translation>eine Karte braucht mindestens drei Latents</translation>
    </message>
    <message>
        <source>neurons have no directions</source>
        <translation>Neuronen haben keine Richtungen</translation>
    </message>
    <message>
        <source>taken into the analysis</source>
        <translation>in die Analyse übernommen werden</translation>
    </message>
    <message>
        <source>they are of another model, or of another place in it</source>
        <translation>sie sind von einem anderen Modell oder von einer anderen Stelle darin</translation>
    </message>
    <message>
        <source>they were read in other windows, frames or precision than the analysis has</source>
        <translation>sie wurden in anderen Fenstern, Leserahmen oder anderer Genauigkeit gelesen als die Analyse</translation>
    </message>
    <message>
        <source>write a range as 100-200, several with commas between</source>
        <translation>ein Bereich wird als 100-200 geschrieben, mehrere mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>it holds no track: no BED, bedGraph, bigWig or GFF3</source>
        <translation>sie enthält keine Spur: kein BED, bedGraph, bigWig oder GFF3</translation>
    </message>
    <message>
        <source>its values cannot be read</source>
        <translation>ihre Werte sind nicht lesbar</translation>
    </message>
    <message>
        <source>its index cannot be read</source>
        <translation>ihr Index ist nicht lesbar</translation>
    </message>
    <message>
        <source>a protein is written in the letters of amino acids, * for a stop</source>
        <translation>ein Protein wird in den Buchstaben der Aminosäuren geschrieben, * für Stopp</translation>
    </message>
    <message>
        <source>a workflow</source>
        <translation>ein Workflow</translation>
    </message>
    <message>
        <source>shards %1 are not done, and shards %2 are of another workflow</source>
        <translation>die Teile %1 sind nicht fertig, und die Teile %2 gehören zu einem anderen Workflow</translation>
    </message>
    <message>
        <source>shards %1 are not done; run the workflow again, which goes on with them</source>
        <translation>die Teile %1 sind nicht fertig; starten Sie den Workflow noch einmal, er macht mit ihnen weiter</translation>
    </message>
    <message>
        <source>shards %1 are of another workflow; remove their files &apos;done&apos; and run it again</source>
        <translation>die Teile %1 gehören zu einem anderen Workflow; entfernen Sie ihre Dateien &apos;done&apos; und starten Sie ihn noch einmal</translation>
    </message>
    <message>
        <source>all of its runs failed; shards/1/log.txt says why</source>
        <translation>alle seine Läufe sind gescheitert; shards/1/log.txt sagt, warum</translation>
    </message>
    <message>
        <source>it is not what it was when the workflow was written</source>
        <translation>sie ist nicht mehr, was sie war, als der Workflow geschrieben wurde</translation>
    </message>
    <message>
        <source>its plan was changed after it was written; write the workflow anew</source>
        <translation>der Plan wurde geändert, nachdem er geschrieben war; schreiben Sie den Workflow neu</translation>
    </message>
    <message>
        <source>it is not as &apos;decode-glm workflow&apos; writes it</source>
        <translation>sie ist nicht, wie &apos;decode-glm workflow&apos; sie schreibt</translation>
    </message>
    <message>
        <source>it holds another sweep, with %1; move that away</source>
        <translation>er enthält ein anderes Raster, mit %1; räumen Sie das weg</translation>
    </message>
    <message>
        <source>it is one of the files that are read</source>
        <translation>sie ist eine der Dateien, die gelesen werden</translation>
    </message>
    <message>
        <source>it holds written tokens, which shards do not keep; read it in one run</source>
        <translation>sie enthält geschriebene Token, die Teile nicht behalten; lesen Sie sie in einem Lauf</translation>
    </message>
    <message>
        <source>there is nothing to cut</source>
        <translation>es gibt nichts aufzuteilen</translation>
    </message>
    <message>
        <source>a name of a file has one line</source>
        <translation>der Name einer Datei hat eine Zeile</translation>
    </message>
</context>
<context>
    <name>dglm::RecordExport</name>
    <message numerus="yes">
        <source>Export %n Sequences</source>
        <translation>
            <numerusform>%n Sequenz exportieren</numerusform>
            <numerusform>%n Sequenzen exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>GenBank (*.gb);;GFF3 with sequences (*.gff3);;FASTA (*.fa *.fasta);;BED, features only (*.bed)</source>
        <translation>GenBank (*.gb);;GFF3 mit Sequenzen (*.gff3);;FASTA (*.fa *.fasta);;BED, nur Features (*.bed)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n sequences to %1.</source>
        <translation>
            <numerusform>%n Sequenz wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Sequenzen wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Sequences of one name have a number behind it in the file.</source>
        <translation>Gleichnamige Sequenzen haben in der Datei eine Nummer hinter dem Namen.</translation>
    </message>
</context>
<context>
    <name>dglm::RecordHeatMap</name>
    <message>
        <source>%1 (%2)</source>
        <comment>sequence, group</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sequences by latents</source>
        <translation>Sequenzen nach Latents</translation>
    </message>
    <message>
        <source>Sequences by Latents</source>
        <translation>Sequenzen nach Latents</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>The sequence.</source>
        <translation>Die Sequenz.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>The group that it was put into.</source>
        <translation>Die Gruppe, zu der sie gehört.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the latent&apos;s %1</source>
        <translation>des Latents: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>id, name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
%2 over all: %3</source>
        <translation>%1
%2 über alle: %3</translation>
    </message>
    <message>
        <source>%1
%2
%3: %4</source>
        <translation>%1
%2
%3: %4</translation>
    </message>
</context>
<context>
    <name>dglm::RecordHits</name>
    <message>
        <source>Looking for the queries on %1</source>
        <translation>Anfragen werden auf %1 gesucht</translation>
    </message>
    <message>
        <source>%1, the best %2 hits</source>
        <translation>%1, die besten %2 Treffer</translation>
    </message>
    <message>
        <source>%1, bases %2 to %3: identity %4 %, e-value %5, %6 bits</source>
        <translation>%1, Basen %2 bis %3: Identität %4 %, E-Wert %5, %6 Bits</translation>
    </message>
</context>
<context>
    <name>dglm::RecordIntake</name>
    <message>
        <source>Not added, since another project was opened: %1</source>
        <translation>Nicht hinzugefügt, da ein anderes Projekt geöffnet wurde: %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>%n Datei wird gelesen</numerusform>
            <numerusform>%n Dateien werden gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are in this project already.</source>
        <translation>
            <numerusform>%n Datei ist schon in diesem Projekt.</numerusform>
            <numerusform>%n Dateien sind schon in diesem Projekt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %n sequences to the project</source>
        <translation>
            <numerusform>%n Sequenz wird dem Projekt hinzugefügt</numerusform>
            <numerusform>%n Sequenzen werden dem Projekt hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequences have the name of another; the first of them, %1, is called %2 here.</source>
        <translation>
            <numerusform>%n Sequenz hat den Namen einer anderen; %1 heißt hier %2.</numerusform>
            <numerusform>%n Sequenzen haben den Namen einer anderen; die erste davon, %1, heißt hier %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds the same as %2 and was read once.</source>
        <translation>%1 enthält dasselbe wie %2 und wurde einmal gelesen.</translation>
    </message>
    <message>
        <source>%1 was not read: to annotate these sequences anew, remove them first.</source>
        <translation>%1 wurde nicht gelesen: um diese Sequenzen neu zu annotieren, sie zuerst entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more of the kind.</source>
        <translation>
            <numerusform>Und %n weiterer Hinweis dieser Art.</numerusform>
            <numerusform>Und %n weitere Hinweise dieser Art.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::RegionBook</name>
    <message>
        <source>Reading the regions</source>
        <translation>Bereiche lesen</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>Add the region %1</source>
        <translation>Bereich %1 hinzufügen</translation>
    </message>
    <message>
        <source>Rename the region %1</source>
        <translation>Bereich %1 umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n regions</source>
        <translation>
            <numerusform>%n Bereich entfernen</numerusform>
            <numerusform>%n Bereiche entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the regions</source>
        <translation>Bereiche speichern</translation>
    </message>
</context>
<context>
    <name>dglm::RegionMenu</name>
    <message>
        <source>Boo&amp;kmark This Place...</source>
        <translation>Ort &amp;merken ...</translation>
    </message>
    <message>
        <source>Regi&amp;ons of Interest...</source>
        <translation>Gemerkte Berei&amp;che ...</translation>
    </message>
    <message>
        <source>Gives the selected bases a name or, with none selected, those in view.</source>
        <translation>Gibt den ausgewählten Basen einen Namen oder, wenn keine ausgewählt sind, den gezeigten.</translation>
    </message>
    <message>
        <source>Places with a name: go there, rename, remove, export as BED.</source>
        <translation>Orte mit Namen: hingehen, umbenennen, entfernen, als BED exportieren.</translation>
    </message>
    <message>
        <source>Bookmark This Place</source>
        <translation>Ort merken</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The regions were written to %1.</source>
        <translation>Die Bereiche wurden in %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>dglm::RegionTable</name>
    <message>
        <source>Regions of interest</source>
        <translation>Gemerkte Bereiche</translation>
    </message>
    <message>
        <source>filter: name, sequence</source>
        <translation>Filter: Name, Sequenz</translation>
    </message>
</context>
<context>
    <name>dglm::RegionWindow</name>
    <message>
        <source>Regions of Interest</source>
        <translation>Gemerkte Bereiche</translation>
    </message>
    <message>
        <source>&lt;b&gt;Regions of interest.&lt;/b&gt; Places of the project&apos;s sequences that were given a name. A click goes there, and Back and Forward walk over the places that were visited. They are drawn on ruler and map, stored with the project, and can be written as BED, which genome browsers open.</source>
        <translation>&lt;b&gt;Gemerkte Bereiche.&lt;/b&gt; Orte der Sequenzen des Projekts, die einen Namen bekamen. Ein Klick führt hin, und „Zurück“ und „Vorwärts“ gehen über die besuchten Orte. Sie sind auf Lineal und Karte gezeichnet, mit dem Projekt gespeichert und können als BED geschrieben werden, das Genombrowser öffnen.</translation>
    </message>
    <message>
        <source>Add the &amp;Selection</source>
        <translation>A&amp;uswahl hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;name...</source>
        <translation>Um&amp;benennen ...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Export as &amp;BED...</source>
        <translation>Als BE&amp;D exportieren ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No place has a name yet. Select bases, and add the selection.</source>
        <translation>Noch kein Ort hat einen Namen. Basen auswählen und die Auswahl hinzufügen.</translation>
    </message>
    <message>
        <source>Rename a Region</source>
        <translation>Bereich umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Export the Regions</source>
        <translation>Bereiche exportieren</translation>
    </message>
    <message>
        <source>BED (*.bed)</source>
        <translation>BED (*.bed)</translation>
    </message>
    <message>
        <source>Writing the regions</source>
        <translation>Bereiche schreiben</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>dglm::Remarks</name>
    <message>
        <source>seen in the demo model&apos;s training</source>
        <translation>im Training des Demomodells gesehen</translation>
    </message>
    <message>
        <source>seen in the demo model&apos;s training as parts of other plasmids (%1 of its 21-mers)</source>
        <translation>im Training des Demomodells als Teile anderer Plasmide gesehen (%1 seiner 21-mere)</translation>
    </message>
    <message>
        <source>not seen in the demo model&apos;s training (%1; %2 of its 21-mers were)</source>
        <translation>im Training des Demomodells nicht gesehen (%1; %2 seiner 21-mere schon)</translation>
    </message>
</context>
<context>
    <name>dglm::ResultsMenu</name>
    <message>
        <source>&amp;Import Published Results...</source>
        <translation>Veröffentlichte Ergebnisse &amp;importieren ...</translation>
    </message>
    <message>
        <source>Concept scores that others computed (folders of val_set_*.csv and summary_*.json) as runs of this project.</source>
        <translation>Konzeptbewertungen, die andere berechnet haben (Ordner mit val_set_*.csv und summary_*.json), als Läufe dieses Projekts.</translation>
    </message>
    <message>
        <source>Reproduce Figure &amp;2...</source>
        <translation>Abbildung &amp;2 nachbilden ...</translation>
    </message>
    <message>
        <source>Reproduce Figure &amp;4...</source>
        <translation>Abbildung &amp;4 nachbilden ...</translation>
    </message>
    <message>
        <source>Import Published Results</source>
        <translation>Veröffentlichte Ergebnisse importieren</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Imported %1 runs with %2 scores; %3 were there already. They stand in the Concepts panel.</source>
        <translation>%1 Läufe mit %2 Bewertungen importiert; %3 waren schon da. Sie stehen im Bereich Konzepte.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Layer and number of latents are those of %1. Were its latents scored? They then take their names from the scores, where you have given none.</source>
        <translation>Schicht und Zahl der Latents sind die von %1. Wurden dessen Latents bewertet? Dann erhalten sie ihre Namen aus den Bewertungen, wo noch kein eigener steht.</translation>
    </message>
    <message>
        <source>Import Latent &amp;Explanations...</source>
        <translation>&amp;Erklärungen von Latents importieren ...</translation>
    </message>
    <message>
        <source>Descriptions of latents from Neuronpedia&apos;s feature JSON as names and notes. What you wrote yourself stays.</source>
        <translation>Beschreibungen von Latents aus Neuronpedias Feature-JSON als Namen und Notizen. Was Sie selbst geschrieben haben, bleibt.</translation>
    </message>
    <message>
        <source>Imported published results from %1.</source>
        <translation>Veröffentlichte Ergebnisse aus %1 importiert.</translation>
    </message>
    <message>
        <source>Import Latent Explanations</source>
        <translation>Erklärungen von Latents importieren</translation>
    </message>
    <message>
        <source>Neuronpedia JSON (*.json *.jsonl *.json.gz *.jsonl.gz)</source>
        <translation>Neuronpedia-JSON (*.json *.jsonl *.json.gz *.jsonl.gz)</translation>
    </message>
    <message>
        <source>The file is of the model %1. Are its latents those of this dictionary all the same?</source>
        <translation>Die Datei gehört zum Modell %1. Sind ihre Latents trotzdem die dieses Wörterbuchs?</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n explanations as names and notes.</source>
        <translation>
            <numerusform>%n Erklärung als Namen und Notizen importiert.</numerusform>
            <numerusform>%n Erklärungen als Namen und Notizen importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reproduce the &amp;BLAST Audit...</source>
        <translation>BLA&amp;ST-Prüfung nachbilden ...</translation>
    </message>
    <message>
        <source>The paper&apos;s search of the training corpus for CMV enhancers, from its published hits.</source>
        <translation>Die Suche des Artikels nach CMV-Enhancern im Trainingskorpus, aus ihren veröffentlichten Treffern.</translation>
    </message>
    <message>
        <source>&amp;Figures of the Paper</source>
        <translation>Abbil&amp;dungen der Veröffentlichung</translation>
    </message>
    <message>
        <source>Reproduce the &amp;Meta-SAE...</source>
        <translation>Den &amp;Meta-SAE nachbilden ...</translation>
    </message>
    <message>
        <source>Families of latents, from the published annotations and decoder.</source>
        <translation>Familien von Latents, aus den veröffentlichten Annotationen und dem Decoder.</translation>
    </message>
    <message>
        <source>Reproduce the &amp;HIV Probe...</source>
        <translation>Die &amp;HIV-Sonde nachbilden ...</translation>
    </message>
    <message>
        <source>The meta-latent of HIV as a fixed probe, from its published scores.</source>
        <translation>Das Meta-Latent von HIV als feste Sonde, aus seinen veröffentlichten Werten.</translation>
    </message>
</context>
<context>
    <name>dglm::RibosomeExperiment</name>
    <message>
        <source>%1, %2, reverse strand; A1408 in token %3 %4, masked</source>
        <translation>%1, %2, Gegenstrang; A1408 in Token %3 %4, maskiert</translation>
    </message>
    <message>
        <source>%1, %2; A1408 in token %3 %4, masked</source>
        <translation>%1, %2; A1408 in Token %3 %4, maskiert</translation>
    </message>
    <message>
        <source>A FASTA or GenBank file with a 16S gene, on either strand.</source>
        <translation>Eine FASTA- oder GenBank-Datei mit einem 16S-Gen, auf einem der beiden Stränge.</translation>
    </message>
    <message>
        <source>Genome with a 16S Gene</source>
        <translation>Genom mit einem 16S-Gen</translation>
    </message>
    <message>
        <source>Looking for the 16S gene</source>
        <translation>Das 16S-Gen wird gesucht</translation>
    </message>
    <message>
        <source>The 16S Experiment</source>
        <translation>Das 16S-Experiment</translation>
    </message>
    <message>
        <source>These latents are not the paper&apos;s: what comes out shows this model, not the paper&apos;s result.</source>
        <translation>Diese Latents sind nicht die der Veröffentlichung: Was herauskommt, zeigt dieses Modell, nicht das Ergebnis der Veröffentlichung.</translation>
    </message>
    <message>
        <source>Choose Genome...</source>
        <translation>Genom wählen ...</translation>
    </message>
</context>
<context>
    <name>dglm::RunCurves</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Name of the training run.</source>
        <translation>Name des Trainingslaufs.</translation>
    </message>
    <message>
        <source>As it was logged, not smoothed.</source>
        <translation>Wie aufgezeichnet, nicht geglättet.</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <comment>run: value at step</comment>
        <translation>%1: %2 bei %3</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>On the Pareto front: no other run is better in both.</source>
        <translation>Auf der Pareto-Front: Kein anderer Lauf ist in beidem besser.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>dglm::RunTable</name>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>filter: name, trainer, state</source>
        <translation>Filter: Name, Trainer, Stand</translation>
    </message>
</context>
<context>
    <name>dglm::SavedNote</name>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Saved automatically</source>
        <translation>Automatisch gespeichert</translation>
    </message>
</context>
<context>
    <name>dglm::ScanDesk</name>
    <message>
        <source>Scanning for %1</source>
        <translation>Suche nach %1</translation>
    </message>
    <message>
        <source>Scanned a corpus for %1.</source>
        <translation>Einen Korpus nach %1 durchsucht.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>The files of the scan stay in %1.</source>
        <translation>Die Dateien der Suche bleiben in %1.</translation>
    </message>
    <message>
        <source>Opened the results in %1.</source>
        <translation>Die Ergebnisse in %1 geöffnet.</translation>
    </message>
</context>
<context>
    <name>dglm::ScanDialog</name>
    <message>
        <source>Scan a Corpus</source>
        <translation>Korpus durchsuchen</translation>
    </message>
    <message>
        <source>A file...</source>
        <translation>Eine Datei ...</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>near copies (megablast)</source>
        <translation>nahe Kopien (megablast)</translation>
    </message>
    <message>
        <source>distant relatives too (blastn)</source>
        <translation>auch entfernte Verwandte (blastn)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Near copies share a run of 28 bases with the query; distant relatives one of 11, which takes longer to look for.</source>
        <translation>Nahe Kopien teilen 28 Basen am Stück mit der Anfrage; entfernte Verwandte 11, was länger zu suchen dauert.</translation>
    </message>
    <message>
        <source>E-value up to</source>
        <translation>E-Wert bis</translation>
    </message>
    <message>
        <source>How many hits as good as this chance alone may make in the whole corpus. 10 hides next to nothing; 1e-5 keeps what is beyond chance.</source>
        <translation>Wie viele so gute Treffer der Zufall allein im ganzen Korpus ergeben darf. 10 verbirgt fast nichts; 1e-5 behält, was über den Zufall hinausgeht.</translation>
    </message>
    <message>
        <source>Least identity</source>
        <translation>Mindestidentität</translation>
    </message>
    <message>
        <source>Hits with a smaller share of equal bases are left out.</source>
        <translation>Treffer mit einem kleineren Anteil gleicher Basen bleiben weg.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>FASTA files, plain or compressed, with all folders below. Both strands are searched, and circles across their origin. Of queries with the same bases one is searched for. A scan that is cut off goes on where it was.</source>
        <translation>FASTA-Dateien, auch gepackt, mit allen Ordnern darunter. Beide Stränge werden durchsucht, Kreise auch über ihren Ursprung hinweg. Von Anfragen mit gleichen Basen wird nach einer gesucht. Eine unterbrochene Suche geht weiter, wo sie war.</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Sequences (*.fa *.fasta *.fna *.gb *.gbk *.embl *.dna *.csv *.gff3 *.gz);;All files (*)</source>
        <translation>Sequenzen (*.fa *.fasta *.fna *.gb *.gbk *.embl *.dna *.csv *.gff3 *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1...</source>
        <translation>%1 wird gelesen ...</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n queries, %1 of them distinct, %2 bases</source>
        <translation>
            <numerusform>%n Anfrage, davon verschieden: %1, %2 Basen</numerusform>
            <numerusform>%n Anfragen, davon verschieden: %1, %2 Basen</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Write a number above 0, such as 10, 0.001 or 1e-5.</source>
        <translation>Eine Zahl über 0 eingeben, mit Punkt, etwa 10, 0.001 oder 1e-5.</translation>
    </message>
</context>
<context>
    <name>dglm::ScanMenu</name>
    <message>
        <source>Annotate Fe&amp;atures...</source>
        <translation>Fe&amp;atures annotieren ...</translation>
    </message>
    <message>
        <source>Finds the features of a library in the sequences: resistance genes, origins, promoters.</source>
        <translation>Findet die Features einer Bibliothek in den Sequenzen: Resistenzgene, Origins, Promotoren.</translation>
    </message>
    <message>
        <source>S&amp;how the Panel</source>
        <translation>Bereich an&amp;zeigen</translation>
    </message>
    <message>
        <source>Cor&amp;pus Scans</source>
        <translation>Kor&amp;pussuchen</translation>
    </message>
    <message>
        <source>Two &amp;Witnesses...</source>
        <translation>Zwei &amp;Zeugen ...</translation>
    </message>
    <message>
        <source>Au&amp;dit a Concept...</source>
        <translation>Ein Konzept p&amp;rüfen ...</translation>
    </message>
    <message>
        <source>Contamination Su&amp;mmary...</source>
        <translation>&amp;Kontamination im Überblick ...</translation>
    </message>
    <message>
        <source>What the latents say of features beside what an alignment says, and where the two disagree.</source>
        <translation>Was die Latents von Features sagen, neben dem, was ein Alignment sagt, und wo die beiden sich widersprechen.</translation>
    </message>
    <message>
        <source>Where a model learnt a concept: searches a corpus for the places where its latents fire, in four steps.</source>
        <translation>Woher ein Modell ein Konzept kennt: durchsucht in vier Schritten einen Korpus nach den Stellen, an denen dessen Latents feuern.</translation>
    </message>
    <message>
        <source>What each species of the corpus holds of the queries of the scan that is shown.</source>
        <translation>Was jede Art des Korpus von den Anfragen der gezeigten Suche enthält.</translation>
    </message>
    <message>
        <source>Contamination by %1</source>
        <translation>Kontamination mit %1</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>Adding up hits</source>
        <translation>Treffer werden gezählt</translation>
    </message>
    <message>
        <source>contamination</source>
        <translation>kontamination</translation>
    </message>
    <message>
        <source>%1: hits with an e-value of 0.00001 or less</source>
        <translation>%1: Treffer mit einem E-Wert von 0,00001 oder weniger</translation>
    </message>
</context>
<context>
    <name>dglm::ScanPanel</name>
    <message>
        <source>Scan a Corp&amp;us...</source>
        <translation>Korp&amp;us durchsuchen ...</translation>
    </message>
    <message>
        <source>Scan &amp;Top Sites of the Latent...</source>
        <translation>Stärkste S&amp;tellen des Latents suchen ...</translation>
    </message>
    <message>
        <source>Scan A&amp;gain</source>
        <translation>&amp;Noch einmal suchen</translation>
    </message>
    <message>
        <source>Stop the &amp;Scan</source>
        <translation>&amp;Suche anhalten</translation>
    </message>
    <message>
        <source>&amp;Open the Place of the Hit</source>
        <translation>Stelle des Treffers ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy the A&amp;lignment</source>
        <translation>A&amp;lignment kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Scan.&lt;/b&gt; Where else a sequence is: searches files of sequences, as BLAST does, for a selection, a feature, the places where a latent fires, or a file of queries. The e-value says how many hits as good as this chance alone would make in all that was searched.&lt;br&gt;The table has the hits; the drawing shows where they lie along the query, and the alignment below it base by base. &quot;Subjects&quot; counts what each sequence of the corpus holds: a training corpus that holds the query has seen it.</source>
        <translation>&lt;b&gt;Suche.&lt;/b&gt; Wo eine Sequenz sonst noch vorkommt: durchsucht Dateien mit Sequenzen, wie BLAST es tut, nach einer Auswahl, einem Feature, den Stellen, an denen ein Latent feuert, oder einer Datei mit Anfragen. Der E-Wert sagt, wie viele so gute Treffer der Zufall allein in allem Durchsuchten ergäbe.&lt;br&gt;Die Tabelle hat die Treffer; die Zeichnung zeigt, wo sie auf der Anfrage liegen, und das Alignment darunter Base für Base. „Getroffene Sequenzen“ zählt, was jede Sequenz des Korpus enthält: Ein Trainingskorpus, der die Anfrage enthält, hat sie gesehen.</translation>
    </message>
    <message>
        <source>Searches files of sequences for a selection, a feature or queries.</source>
        <translation>Durchsucht Dateien mit Sequenzen nach einer Auswahl, einem Feature oder Anfragen.</translation>
    </message>
    <message>
        <source>Searches for the places where the selected latent fires most, each once.</source>
        <translation>Sucht nach den Stellen, an denen das gewählte Latent am stärksten feuert, jede einmal.</translation>
    </message>
    <message>
        <source>Goes on with a scan that was cut off, or searches the files as they are now.</source>
        <translation>Setzt eine unterbrochene Suche fort, oder durchsucht die Dateien, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>What was searched is kept; it can go on.</source>
        <translation>Was durchsucht ist, bleibt; die Suche kann weitergehen.</translation>
    </message>
    <message>
        <source>Takes that part of the corpus, with 1,000 bases on either side, as a sequence of this project.</source>
        <translation>Nimmt diesen Teil des Korpus mit 1.000 Basen auf beiden Seiten als Sequenz in dieses Projekt.</translation>
    </message>
    <message>
        <source>The alignment that is shown, as text.</source>
        <translation>Das gezeigte Alignment, als Text.</translation>
    </message>
    <message>
        <source>The folder of the scan stays.</source>
        <translation>Der Ordner der Suche bleibt.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Scan...</source>
        <translation>Suchen ...</translation>
    </message>
    <message>
        <source>Scan that is shown</source>
        <translation>Gezeigte Suche</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Getroffene Sequenzen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>Ganz %1</translation>
    </message>
    <message>
        <source>The features of %1</source>
        <translation>Die Features von %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Top sites of %1</source>
        <translation>Stärkste Stellen von %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen ...</translation>
    </message>
    <message>
        <source>was cut off; &quot;Scan Again&quot; goes on</source>
        <translation>wurde unterbrochen; „Noch einmal suchen“ setzt sie fort</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist geöffnet.</translation>
    </message>
    <message>
        <source>Where else is this sequence? Search files of sequences for it.</source>
        <translation>Wo kommt diese Sequenz sonst noch vor? Dateien mit Sequenzen danach durchsuchen.</translation>
    </message>
    <message>
        <source>Ope&amp;n Results...</source>
        <translation>E&amp;rgebnisse öffnen ...</translation>
    </message>
    <message>
        <source>Show Hits on the Re&amp;cord</source>
        <translation>Treffer auf der Sequenz zei&amp;gen</translation>
    </message>
    <message>
        <source>Ta&amp;ble of Hits as CSV...</source>
        <translation>Treffer als CS&amp;V ...</translation>
    </message>
    <message>
        <source>Hits that BLAST or another scan wrote: -outfmt 5 (XML), 6, 7 or 10, with a header or without.</source>
        <translation>Treffer, die BLAST oder eine andere Suche geschrieben hat: -outfmt 5 (XML), 6, 7 oder 10, mit oder ohne Kopfzeile.</translation>
    </message>
    <message>
        <source>As a row of the linear view and a ring of the map, where the record that is shown holds the query.</source>
        <translation>Als Zeile der linearen Ansicht und als Ring der Karte, wo die gezeigte Sequenz die Anfrage enthält.</translation>
    </message>
    <message>
        <source>The rows and columns that the table shows.</source>
        <translation>Die Zeilen und Spalten, die die Tabelle zeigt.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open Results</source>
        <translation>Ergebnisse öffnen</translation>
    </message>
    <message>
        <source>Tables and XML of hits (*.csv *.tsv *.tab *.txt *.out *.xml *.gz);;All files (*)</source>
        <translation>Tabellen und XML mit Treffern (*.csv *.tsv *.tab *.txt *.out *.xml *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>These results tell where the hits lie, and not their bases. BLAST&apos;s -outfmt 5 (XML) has both.</source>
        <translation>Diese Ergebnisse sagen, wo die Treffer liegen, aber nicht ihre Basen. BLASTs -outfmt 5 (XML) hat beides.</translation>
    </message>
</context>
<context>
    <name>dglm::SceneSelection</name>
    <message>
        <source>No record is shown.</source>
        <translation>Keine Sequenz wird gezeigt.</translation>
    </message>
    <message>
        <source>%1, %2, selection %3</source>
        <translation>%1, %2, Auswahl %3</translation>
    </message>
    <message>
        <source>%1, %2, no selection</source>
        <translation>%1, %2, keine Auswahl</translation>
    </message>
</context>
<context>
    <name>dglm::ScoreConceptsDialog</name>
    <message>
        <source>Score Concepts</source>
        <translation>Konzepte bewerten</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Labels and Synonyms</source>
        <translation>Bezeichnungen und Synonyme</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählweise</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>&amp;Bewerten</translation>
    </message>
    <message>
        <source>The tuning set chooses each latent&apos;s concept and threshold; the test sets, which it has not seen, say how far that holds. Keep relatives of one plasmid in one set, or the test is too easy.</source>
        <translation>Die Abstimmmenge wählt Konzept und Schwelle jedes Latents; die Testmengen, die sie nicht kennt, sagen, wie weit das trägt. Verwandte eines Plasmids gehören in eine Menge, sonst ist die Prüfung zu leicht.</translation>
    </message>
    <message>
        <source>Add Files as a Set</source>
        <translation>Dateien als Menge hinzufügen</translation>
    </message>
    <message>
        <source>Tuning Set...</source>
        <translation>Abstimmmenge ...</translation>
    </message>
    <message>
        <source>Test Set 1...</source>
        <translation>Testmenge 1 ...</translation>
    </message>
    <message>
        <source>Test Set 2...</source>
        <translation>Testmenge 2 ...</translation>
    </message>
    <message>
        <source>as shown: label, gene, product, note</source>
        <translation>wie gezeigt: label, gene, product, note</translation>
    </message>
    <message>
        <source>The GenBank qualifier that names a feature. Features without it take no part.</source>
        <translation>Der GenBank-Qualifier, der ein Feature benennt. Features ohne ihn nehmen nicht teil.</translation>
    </message>
    <message>
        <source>A line a concept, then other labels that mean it: KanR = kanMX, NeoR/KanR</source>
        <translation>Je Zeile ein Konzept, dann andere Bezeichnungen dafür: KanR = kanMX, NeoR/KanR</translation>
    </message>
    <message>
        <source>Put Back the Usual Synonyms</source>
        <translation>Übliche Synonyme wiederherstellen</translation>
    </message>
    <message>
        <source>by base: of all labelled bases, how many are found</source>
        <translation>nach Basen: wie viele der bezeichneten Basen gefunden werden</translation>
    </message>
    <message>
        <source>by region: of all labelled regions, how many are touched</source>
        <translation>nach Bereichen: wie viele der bezeichneten Bereiche berührt werden</translation>
    </message>
    <message>
        <source>A concept with fewer regions in the tuning set is not scored.</source>
        <translation>Ein Konzept mit weniger Bereichen in der Abstimmmenge wird nicht bewertet.</translation>
    </message>
    <message>
        <source>How often the labels are turned round by chance for the null; 0: no null.</source>
        <translation>Wie oft die Bezeichnungen für den Zufallsvergleich gedreht werden; 0: kein Zufallsvergleich.</translation>
    </message>
    <message>
        <source>How often records are drawn for the 95 % interval; 0: no interval.</source>
        <translation>Wie oft Sequenzen für das 95-%-Intervall gezogen werden; 0: kein Intervall.</translation>
    </message>
    <message>
        <source>Mode: scored per base on the mean over the reading frames of the chosen analysis; thresholds are quantiles of the latent&apos;s own values on the tuning set. The paper&apos;s own counting is that of the command line&apos;s --paper-compatible.</source>
        <translation>Zählweise: je Base auf dem Mittel über die Leserahmen der gewählten Analyse; Schwellen sind Quantile der eigenen Werte des Latents auf der Abstimmmenge. Wie in der Veröffentlichung zählt --paper-compatible auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>Each of the three sets needs a sequence.</source>
        <translation>Jede der drei Mengen braucht eine Sequenz.</translation>
    </message>
    <message>
        <source>In two sets, by their bases: %1. What was tuned on is no test.</source>
        <translation>In zwei Mengen, nach ihren Basen: %1. Woran abgestimmt wurde, das ist kein Test.</translation>
    </message>
    <message>
        <source>Comparing sequences</source>
        <translation>Sequenzen werden verglichen</translation>
    </message>
    <message>
        <source>Takes the records of GenBank, EMBL or GFF3 files into the project, or of FASTA chosen together with its GFF3 or pLannotate CSV, all into one set. The model reads them before the scoring.</source>
        <translation>Nimmt die Sequenzen aus GenBank-, EMBL- oder GFF3-Dateien ins Projekt auf, oder aus FASTA, das zusammen mit seinem GFF3 oder pLannotate-CSV gewählt wird, alle in eine Menge. Das Modell liest sie vor der Bewertung.</translation>
    </message>
    <message>
        <source>Annotated sequences (*.gb *.gbk *.genbank *.embl *.dna *.gff3 *.gff *.gtf *.gz *.fa *.fasta *.fna *.csv)</source>
        <translation>Annotierte Sequenzen (*.gb *.gbk *.genbank *.embl *.dna *.gff3 *.gff *.gtf *.gz *.fa *.fasta *.fna *.csv)</translation>
    </message>
    <message>
        <source>Features are named by</source>
        <translation>Features heißen nach</translation>
    </message>
    <message>
        <source>Synonyms</source>
        <translation>Synonyme</translation>
    </message>
    <message>
        <source>Recall counts</source>
        <translation>Trefferquote zählt</translation>
    </message>
    <message>
        <source>Regions a concept needs</source>
        <translation>Bereiche, die ein Konzept braucht</translation>
    </message>
    <message>
        <source>Permutations of the null</source>
        <translation>Drehungen für den Zufallsvergleich</translation>
    </message>
    <message>
        <source>Draws of the interval</source>
        <translation>Ziehungen für das Intervall</translation>
    </message>
</context>
<context>
    <name>dglm::ScriptFile</name>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>What Decode-gLM Workbench %1 did with the project %2.</source>
        <translation>Was Decode-gLM Workbench %1 mit dem Projekt %2 getan hat.</translation>
    </message>
    <message>
        <source>Saved %1. Every step writes into a folder of its own beside this script.</source>
        <translation>Gespeichert %1. Jeder Schritt schreibt in einen eigenen Ordner neben diesem Skript.</translation>
    </message>
    <message>
        <source>No command repeats this; do it in the window.</source>
        <translation>Kein Befehl wiederholt dies; es geht nur im Fenster.</translation>
    </message>
</context>
<context>
    <name>dglm::SelectionCard</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a feature, or drag along the sequence.</source>
        <translation>Nichts ist ausgewählt. Ein Feature anklicken oder entlang der Sequenz ziehen.</translation>
    </message>
    <message>
        <source>Notes on this sequence</source>
        <translation>Notizen zu dieser Sequenz</translation>
    </message>
    <message>
        <source>Bases</source>
        <translation>Basen</translation>
    </message>
    <message>
        <source>%1, %2 strand</source>
        <extracomment>Type and strand of a feature, such as &quot;CDS, forward strand&quot;.</extracomment>
        <translation>%1, Strang: %2</translation>
    </message>
    <message>
        <source>Show this range</source>
        <translation>Diesen Bereich zeigen</translation>
    </message>
    <message>
        <source>%1, GC %2</source>
        <extracomment>Length and GC content of the selection, such as &quot;861 bp, GC 50 %&quot;.</extracomment>
        <translation>%1, GC %2</translation>
    </message>
    <message>
        <source>Latents most specific to it</source>
        <translation>Für sie spezifischste Latents</translation>
    </message>
    <message>
        <source>Latents active on most of it</source>
        <translation>Auf dem größten Teil aktive Latents</translation>
    </message>
    <message>
        <source>How specific it is to the selection: active at %1 of the selected bases, and %2 of its activation on this sequence is here</source>
        <translation>Wie spezifisch es für die Auswahl ist: aktiv an %1 der ausgewählten Basen, und %2 seiner Aktivierung auf dieser Sequenz liegen hier</translation>
    </message>
    <message numerus="yes">
        <source>%n more are active nearly everywhere</source>
        <translation>
            <numerusform>%n weiteres ist fast überall aktiv</numerusform>
            <numerusform>%n weitere sind fast überall aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>Active at more than half of all tokens, so that they say little of a place</source>
        <translation>An mehr als der Hälfte aller Token aktiv, sagen also wenig über einen Ort</translation>
    </message>
    <message>
        <source>A guess: %1 of its activation lies inside such features.</source>
        <translation>Eine Vermutung: %1 seiner Aktivierung liegt in solchen Features.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>The selection in one line: its name, its place, its length and GC content.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>dglm::SelectionPanel</name>
    <message>
        <source>Reading the latents of the selection</source>
        <translation>Latents der Auswahl werden gelesen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Selection.&lt;/b&gt; Place, length and GC of what is selected, and the latents that fire there. The bar says how specific a latent is to the selection: the harmonic mean of the share of the selected bases at which it is active, and of the share of its activation on this sequence that falls within the selection. Latents that are active at more than half of all tokens are left out.&lt;br&gt;A click on a latent shows its card and its track. Notes belong to the sequence and are stored with the project.</source>
        <translation>&lt;b&gt;Auswahl.&lt;/b&gt; Lage, Länge und GC-Gehalt der Auswahl und die Latents, die dort feuern. Der Balken sagt, wie spezifisch ein Latent für die Auswahl ist: das harmonische Mittel aus dem Anteil der ausgewählten Basen, an denen es aktiv ist, und dem Anteil seiner Aktivierung auf dieser Sequenz, der in die Auswahl fällt. Latents, die an mehr als der Hälfte aller Token aktiv sind, bleiben weg.&lt;br&gt;Ein Klick auf ein Latent zeigt seinen Steckbrief und seine Spur. Notizen gehören zur Sequenz und werden mit dem Projekt gespeichert.</translation>
    </message>
</context>
<context>
    <name>dglm::SequenceArea</name>
    <message>
        <source>No project is open. Open one, or the demo.</source>
        <translation>Kein Projekt ist geöffnet. Eines öffnen, oder die Demo.</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>Das Projekt konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>No sequence yet. Drop a FASTA or GenBank file here, or open the demo.</source>
        <translation>Noch keine Sequenz. Eine FASTA- oder GenBank-Datei hier ablegen oder die Demo öffnen.</translation>
    </message>
    <message>
        <source>Opening the project...</source>
        <translation>Projekt wird geöffnet ...</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>dglm::SequenceEditMenu</name>
    <message>
        <source>Edit &amp;Bases and See...</source>
        <translation>&amp;Was andere Basen ändern ...</translation>
    </message>
    <message>
        <source>What the model makes of other bases: latents and log-likelihood before and after. The sequence stays as it is.</source>
        <translation>Was das Modell aus anderen Basen macht: Latents und Log-Likelihood vorher und nachher. Die Sequenz bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Base %1 is %2 already.</source>
        <translation>Base %1 ist schon %2.</translation>
    </message>
    <message>
        <source>There is no model that reads this sequence, so that no edit of it can be seen.</source>
        <translation>Kein Modell liest diese Sequenz, so dass keine Änderung an ihr gesehen werden kann.</translation>
    </message>
</context>
<context>
    <name>dglm::Session</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>Ansicht wird gespeichert</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Projekt wird gelesen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Saving the name</source>
        <translation>Name wird gespeichert</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Saving the note</source>
        <translation>Notiz wird gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sequences</source>
        <translation>
            <numerusform>%n Sequenz entfernen</numerusform>
            <numerusform>%n Sequenzen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Look of %1</source>
        <translation>Aussehen von %1</translation>
    </message>
    <message>
        <source>Saving the look of a feature</source>
        <translation>Aussehen eines Features wird gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Add %n sequences</source>
        <translation>
            <numerusform>%n Sequenz hinzufügen</numerusform>
            <numerusform>%n Sequenzen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make %1 circular</source>
        <translation>%1 zirkulär machen</translation>
    </message>
    <message>
        <source>Make %1 linear</source>
        <translation>%1 linear machen</translation>
    </message>
    <message numerus="yes">
        <source>Make %n sequences circular</source>
        <translation>
            <numerusform>%n Sequenz zirkulär machen</numerusform>
            <numerusform>%n Sequenzen zirkulär machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n sequences linear</source>
        <translation>
            <numerusform>%n Sequenz linear machen</numerusform>
            <numerusform>%n Sequenzen linear machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the topology</source>
        <translation>Topologie wird gespeichert</translation>
    </message>
    <message>
        <source>Saving the features</source>
        <translation>Features speichern</translation>
    </message>
</context>
<context>
    <name>dglm::SetTable</name>
    <message>
        <source>Sequences and their sets</source>
        <translation>Sequenzen und ihre Mengen</translation>
    </message>
    <message>
        <source>filter: sequence, set, remark</source>
        <translation>Filter: Sequenz, Menge, Bemerkung</translation>
    </message>
    <message>
        <source>Tuning Set</source>
        <translation>Abstimmmenge</translation>
    </message>
    <message>
        <source>The selected records choose concepts and thresholds. Key: 0</source>
        <translation>Die ausgewählten Sequenzen wählen Konzepte und Schwellen. Taste: 0</translation>
    </message>
    <message>
        <source>Test Set 1</source>
        <translation>Testmenge 1</translation>
    </message>
    <message>
        <source>The selected records test what was chosen. Key: 1</source>
        <translation>Die ausgewählten Sequenzen prüfen, was gewählt wurde. Taste: 1</translation>
    </message>
    <message>
        <source>Test Set 2</source>
        <translation>Testmenge 2</translation>
    </message>
    <message>
        <source>The selected records test what was chosen. Key: 2</source>
        <translation>Die ausgewählten Sequenzen prüfen, was gewählt wurde. Taste: 2</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>The selected records take no part. Key: Delete</source>
        <translation>Die ausgewählten Sequenzen nehmen nicht teil. Taste: Entf</translation>
    </message>
    <message>
        <source>Share Out Evenly</source>
        <translation>Gleichmäßig verteilen</translation>
    </message>
    <message>
        <source>Gives all annotated records to the three sets in turns.</source>
        <translation>Verteilt alle annotierten Sequenzen reihum auf die drei Mengen.</translation>
    </message>
    <message>
        <source>tuning %1, test 1 %2, test 2 %3</source>
        <translation>Abstimmung %1, Test 1 %2, Test 2 %3</translation>
    </message>
</context>
<context>
    <name>dglm::ShardTable</name>
    <message>
        <source>Shards of the workflow</source>
        <translation>Teile des Workflows</translation>
    </message>
    <message>
        <source>filter: file, sequence, state</source>
        <translation>Filter: Datei, Sequenz, Zustand</translation>
    </message>
</context>
<context>
    <name>dglm::ShortcutList</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What happens.</source>
        <translation>Was geschieht.</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The keys that do it.</source>
        <translation>Die Tasten dafür.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Where it stands.</source>
        <translation>Wo sie steht.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>filter: action, keys, menu</source>
        <translation>Filter: Aktion, Tasten, Menü</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Every action gets the shortcuts back that it comes with.</source>
        <translation>Jede Aktion bekommt ihre ursprünglichen Tastenkürzel zurück.</translation>
    </message>
    <message>
        <source>New shortcut of the chosen action</source>
        <translation>Neues Tastenkürzel der gewählten Aktion</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>The action gets these keys in place of those it has.</source>
        <translation>Die Aktion bekommt diese Tasten anstelle der bisherigen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The action has no keys then.</source>
        <translation>Die Aktion hat dann keine Tasten.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The action gets the shortcuts back that it comes with.</source>
        <translation>Die Aktion bekommt ihre ursprünglichen Tastenkürzel zurück.</translation>
    </message>
    <message>
        <source>Choose an action to change its shortcut.</source>
        <translation>Um ein Tastenkürzel zu ändern, eine Aktion wählen.</translation>
    </message>
    <message>
        <source>%1 cannot have a shortcut.</source>
        <translation>%1 kann kein Tastenkürzel haben.</translation>
    </message>
    <message>
        <source>New shortcut of &quot;%1&quot;: click into the field and press the keys.</source>
        <translation>Neues Tastenkürzel für „%1“: ins Feld klicken und die Tasten drücken.</translation>
    </message>
    <message>
        <source>%1 moves and selects in the panels.</source>
        <translation>%1 bewegt und wählt aus in den Bereichen.</translation>
    </message>
    <message>
        <source>%1 is the shortcut of &quot;%2&quot;.</source>
        <translation>%1 ist das Tastenkürzel von „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no shortcut now.</source>
        <translation>„%1“ hat jetzt kein Tastenkürzel.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 now.</source>
        <translation>„%1“ ist jetzt %2.</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>dglm::StabilityBook</name>
    <message>
        <source>Reading the stability of the latents</source>
        <translation>Stabilität der Latents wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Comes back in %n other dictionaries (mean cosine %1, the rule is %2 or more): evidence that it is no accident of one seed.</source>
        <translation>
            <numerusform>Kehrt in %n anderen Wörterbuch wieder (mittlerer Kosinus %1, die Regel ist ab %2): ein Beleg, dass es kein Zufall eines Startwerts ist.</numerusform>
            <numerusform>Kehrt in %n anderen Wörterbüchern wieder (mittlerer Kosinus %1, die Regel ist ab %2): ein Beleg, dass es kein Zufall eines Startwerts ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Does not come back in %n other dictionaries (mean cosine %1, the rule is %2 or more): this seed alone may have made it, so do not build on it.</source>
        <translation>
            <numerusform>Kehrt in %n anderen Wörterbuch nicht wieder (mittlerer Kosinus %1, die Regel ist ab %2): Vielleicht hat nur dieser Startwert es hervorgebracht; bauen Sie nicht darauf.</numerusform>
            <numerusform>Kehrt in %n anderen Wörterbüchern nicht wieder (mittlerer Kosinus %1, die Regel ist ab %2): Vielleicht hat nur dieser Startwert es hervorgebracht; bauen Sie nicht darauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Matching the latents of dictionaries</source>
        <translation>Latents von Wörterbüchern werden zugeordnet</translation>
    </message>
    <message numerus="yes">
        <source>Matched the latents of %n dictionaries.</source>
        <translation>
            <numerusform>Die Latents von %n Wörterbuch zugeordnet.</numerusform>
            <numerusform>Die Latents von %n Wörterbüchern zugeordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 latents come back (mean cosine to their matches of %3 or more): they are evidence. The others are a warning: this seed alone may have made them.</source>
        <translation>%1 von %2 Latents kehren wieder (mittlerer Kosinus zu ihren Entsprechungen ab %3): Sie sind ein Beleg. Die anderen sind eine Warnung: Vielleicht hat nur dieser Startwert sie hervorgebracht.</translation>
    </message>
    <message>
        <source>None of %1 latents comes back (mean cosine to its matches of %2 or more): this seed alone may have made them all.</source>
        <translation>Keines von %1 Latents kehrt wieder (mittlerer Kosinus zu seinen Entsprechungen ab %2): Vielleicht hat nur dieser Startwert sie alle hervorgebracht.</translation>
    </message>
</context>
<context>
    <name>dglm::StabilityDialog</name>
    <message>
        <source>Seed Stability</source>
        <translation>Stabilität über Startwerte</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Wörterbuch</translation>
    </message>
    <message>
        <source>Each dictionary was matched with all others.</source>
        <translation>Jedes Wörterbuch wurde allen anderen zugeordnet.</translation>
    </message>
    <message>
        <source>Kept with the project: open one of these dictionaries, and the Latents panel has a column Stability.</source>
        <translation>Beim Projekt aufbewahrt: Öffnen Sie eines dieser Wörterbücher, dann hat der Bereich Latents eine Spalte Stabilität.</translation>
    </message>
    <message>
        <source>Table as CSV...</source>
        <translation>Tabelle als CSV ...</translation>
    </message>
    <message>
        <source>Histogram as Figure...</source>
        <translation>Histogramm als Abbildung ...</translation>
    </message>
    <message>
        <source>Two of the dictionaries are the same file: that says nothing about seeds.</source>
        <translation>Zwei der Wörterbücher sind dieselbe Datei: Das sagt nichts über Startwerte.</translation>
    </message>
</context>
<context>
    <name>dglm::StabilityHistogram</name>
    <message>
        <source>stability: mean cosine to the match under other seeds</source>
        <translation>Stabilität: mittlerer Kosinus zur Entsprechung unter anderen Startwerten</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Histogram of the stability of %1 latents</source>
        <translation>Histogramm der Stabilität von %1 Latents</translation>
    </message>
    <message>
        <source>Stability of the latents</source>
        <translation>Stabilität der Latents</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Lower end of the bin, which belongs to it.</source>
        <translation>Unteres Ende der Klasse, das zu ihr gehört.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Upper end of the bin; only that of the last bin belongs to it.</source>
        <translation>Oberes Ende der Klasse; nur das der letzten gehört zu ihr.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Latents whose stability is in the bin.</source>
        <translation>Latents, deren Stabilität in der Klasse liegt.</translation>
    </message>
</context>
<context>
    <name>dglm::StartupView</name>
    <message>
        <source>Cannot write the picture %1.</source>
        <translation>Das Bild %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no sequence named %1 in this project.</source>
        <translation>In diesem Projekt gibt es keine Sequenz mit dem Namen %1.</translation>
    </message>
</context>
<context>
    <name>dglm::StateView</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy Details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>dglm::StatusLine</name>
    <message>
        <source>%1, circular, %2</source>
        <translation>%1, zirkulär, %2</translation>
    </message>
    <message>
        <source>%1, linear, %2</source>
        <translation>%1, linear, %2</translation>
    </message>
    <message>
        <source>selection %1 (%2), GC %3</source>
        <translation>Auswahl %1 (%2), GC %3</translation>
    </message>
    <message>
        <source>base %1 %2, token %3 %4</source>
        <translation>Base %1 %2, Token %3 %4</translation>
    </message>
    <message>
        <source>base %1 %2</source>
        <translation>Base %1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>dglm::Steering</name>
    <message>
        <source>P(%1) %2 → %3, rank %4 → %5</source>
        <translation>P(%1) %2 → %3, Rang %4 → %5</translation>
    </message>
    <message>
        <source>Wild type P(%1) %2 → %3</source>
        <translation>Wildtyp P(%1) %2 → %3</translation>
    </message>
    <message>
        <source>Effect %1: rank %2 beside %3 random latents of like firing rate.</source>
        <translation>Wirkung %1: Rang %2 neben %3 zufälligen Latents ähnlicher Häufigkeit.</translation>
    </message>
    <message>
        <source>Opposite sign: %1.</source>
        <translation>Umgekehrtes Vorzeichen: %1.</translation>
    </message>
    <message>
        <source>Far away: %1.</source>
        <translation>Weit entfernt: %1.</translation>
    </message>
    <message>
        <source>strength of %1 %2</source>
        <translation>Stärke von %1 %2</translation>
    </message>
    <message>
        <source>steered - baseline</source>
        <translation>gesteuert - ungesteuert</translation>
    </message>
    <message>
        <source>P(written base)</source>
        <translation>P(geschriebene Base)</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>ungesteuert</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>gesteuert</translation>
    </message>
    <message>
        <source>removed sequence</source>
        <translation>entfernte Sequenz</translation>
    </message>
    <message>
        <source>The place to steer lies outside the window that the model reads (bases %1).</source>
        <translation>Der gesteuerte Ort liegt außerhalb des Fensters, das das Modell liest (Basen %1).</translation>
    </message>
    <message>
        <source>The place to mask lies outside the window that the model reads (bases %1).</source>
        <translation>Der maskierte Ort liegt außerhalb des Fensters, das das Modell liest (Basen %1).</translation>
    </message>
    <message>
        <source>No token is masked here, so none is steered.</source>
        <translation>Hier ist kein Token maskiert, also wird keines gesteuert.</translation>
    </message>
    <message>
        <source>%1 has here already what its dial would set it to.</source>
        <translation>%1 hat hier schon den Wert, auf den sein Regler es setzen würde.</translation>
    </message>
    <message>
        <source>Bases %1 %2, masked, token %3 of %4 in the window</source>
        <translation>Basen %1 %2, maskiert, Token %3 von %4 im Fenster</translation>
    </message>
    <message>
        <source>Bases %1 %2, token %3 of %4 in the window</source>
        <translation>Basen %1 %2, Token %3 von %4 im Fenster</translation>
    </message>
    <message>
        <source>Mutant P(%1) %2 → %3, best token&apos;s rank %4 → %5</source>
        <translation>Mutante P(%1) %2 → %3, Rang des besten Token %4 → %5</translation>
    </message>
    <message>
        <source>Write a base edit as A1408G: the base, its place, the new base.</source>
        <translation>Schreibweise einer Basenänderung: A1408G, also die Base, ihr Ort, die neue Base.</translation>
    </message>
    <message>
        <source>%1 is no base: write A, C, G or T.</source>
        <translation>%1 ist keine Base: A, C, G oder T schreiben.</translation>
    </message>
    <message>
        <source>There is no base %1: the sequence has bases 1 to %2.</source>
        <translation>Eine Base %1 gibt es nicht: Die Sequenz hat die Basen 1 bis %2.</translation>
    </message>
    <message>
        <source>Base %1 is %2, not %3.</source>
        <translation>Base %1 ist %2, nicht %3.</translation>
    </message>
    <message>
        <source>Base %1 is %2 as it stands.</source>
        <translation>Base %1 ist bereits %2.</translation>
    </message>
    <message>
        <source>No effect: %1 is within what %2 random latents of like firing rate scatter (%3).</source>
        <translation>Keine Wirkung: %1 liegt innerhalb dessen, was %2 zufällige Latents ähnlicher Feuerrate streuen (%3).</translation>
    </message>
    <message>
        <source>%1 ablated</source>
        <translation>%1 ausgeschaltet</translation>
    </message>
    <message>
        <source>no dial is on</source>
        <translation>kein Regler ist an</translation>
    </message>
    <message>
        <source>dials: %1</source>
        <translation>Regler: %1</translation>
    </message>
    <message>
        <source>set to the value</source>
        <translation>auf den Wert gesetzt</translation>
    </message>
    <message>
        <source>set to its maximum here</source>
        <translation>auf sein Maximum hier gesetzt</translation>
    </message>
    <message>
        <source>set to the maximum of all</source>
        <translation>auf das Maximum aller gesetzt</translation>
    </message>
    <message>
        <source>the value added</source>
        <translation>der Wert addiert</translation>
    </message>
    <message>
        <source>multiplied by the value</source>
        <translation>mit dem Wert multipliziert</translation>
    </message>
    <message>
        <source>steered at all tokens</source>
        <translation>gesteuert an allen Token</translation>
    </message>
    <message>
        <source>steered at bases %1</source>
        <translation>gesteuert an den Basen %1</translation>
    </message>
    <message>
        <source>steered at the masked tokens</source>
        <translation>gesteuert an den maskierten Token</translation>
    </message>
    <message>
        <source>steered at the tokens beside</source>
        <translation>gesteuert an den Token daneben</translation>
    </message>
    <message>
        <source>steered at the masked tokens and those beside</source>
        <translation>gesteuert an den maskierten Token und denen daneben</translation>
    </message>
    <message>
        <source>mask at bases %1</source>
        <translation>Maske an den Basen %1</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>keine Maske</translation>
    </message>
    <message>
        <source>P(%1) against the strength of %2, in %3</source>
        <extracomment>A figure: a group of tokens, the strength of a latent, a sequence.</extracomment>
        <translation>P(%1) gegen die Stärke von %2, in %3</translation>
    </message>
    <message>
        <source>%1 is out of distribution: by itself %2 takes values from %3 to %4 in the steered reading frame.</source>
        <translation>%1 liegt außerhalb der Verteilung: von selbst nimmt %2 im gesteuerten Leserahmen Werte von %3 bis %4 an.</translation>
    </message>
    <message>
        <source>%1 does not fire here in the steered reading frame, so its dial changes nothing.</source>
        <translation>%1 feuert hier im gesteuerten Leserahmen nicht, daher ändert sein Regler nichts.</translation>
    </message>
    <message>
        <source>steered - baseline: %1</source>
        <extracomment>What is drawn over a map or tracks: the steering whose effect it is.</extracomment>
        <translation>gesteuert - ungesteuert: %1</translation>
    </message>
    <message>
        <source>%1 is out of distribution: %2 is silent in the steered reading frame of this window. In the project it reaches %3.</source>
        <translation>%1 liegt außerhalb der Verteilung: %2 schweigt im gesteuerten Leserahmen dieses Fensters. Im Projekt erreicht es %3.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringBar</name>
    <message>
        <source>Steer at</source>
        <translation>Steuern an</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Steering session</source>
        <translation>Steuerungssitzung</translation>
    </message>
    <message>
        <source>Sessions are kept with the project: dials, notes, results, model and seed.</source>
        <translation>Sitzungen bleiben im Projekt: Regler, Notizen, Ergebnisse, Modell und Startwert.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How a latent&apos;s new value comes from its old one.</source>
        <translation>Wie sich der neue Wert eines Latents aus dem alten ergibt.</translation>
    </message>
    <message>
        <source>Set to the value</source>
        <translation>Auf den Wert setzen</translation>
    </message>
    <message>
        <source>Set to its maximum here</source>
        <translation>Auf sein Maximum hier setzen</translation>
    </message>
    <message>
        <source>Set to the maximum of all</source>
        <translation>Auf das Maximum aller setzen</translation>
    </message>
    <message>
        <source>Add the value</source>
        <translation>Wert addieren</translation>
    </message>
    <message>
        <source>Multiply by the value</source>
        <translation>Mit dem Wert multiplizieren</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Window of the model</source>
        <translation>Fenster des Modells</translation>
    </message>
    <message>
        <source>Whole sequence</source>
        <translation>Ganze Sequenz</translation>
    </message>
    <message>
        <source>What the model reads at once: as much as it was trained on, round the caret, or the whole sequence, as the reference does.</source>
        <translation>Was das Modell auf einmal liest: so viel, wie es beim Training las, um die Schreibmarke herum, oder die ganze Sequenz wie die Referenz.</translation>
    </message>
    <message>
        <source>Base edit</source>
        <translation>Basenänderung</translation>
    </message>
    <message>
        <source>edit: A1408G</source>
        <translation>Änderung: A1408G</translation>
    </message>
    <message>
        <source>A change of one base, 1-based: the tokens that have the new base there are the mutant, those with the old one the wild type. The base&apos;s token is masked and read.</source>
        <translation>Die Änderung einer Base, ab 1 gezählt: Token mit der neuen Base dort sind die Mutante, jene mit der alten der Wildtyp. Das Token der Base wird maskiert und gelesen.</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Every token of the window.</source>
        <translation>Jedes Token des Fensters.</translation>
    </message>
    <message>
        <source>The tokens that are masked.</source>
        <translation>Die maskierten Token.</translation>
    </message>
    <message>
        <source>The token on either side.</source>
        <translation>Das Token zu beiden Seiten.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>The masked tokens and those beside them.</source>
        <translation>Die maskierten Token und die daneben.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The model reads the sequence as it is written.</source>
        <translation>Das Modell liest die Sequenz, wie sie geschrieben steht.</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Noch keine Sitzung</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Voreinstellung: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From another model: open its model and dictionary to go on with it.</source>
        <translation>Von einem anderen Modell: zum Fortsetzen dessen Modell und Wörterbuch öffnen.</translation>
    </message>
    <message>
        <source>Working...</source>
        <translation>Wird berechnet ...</translation>
    </message>
    <message>
        <source>token at the caret</source>
        <translation>Token an der Schreibmarke</translation>
    </message>
    <message>
        <source>The token at base %1 is hidden from the model; the mask follows the caret.</source>
        <translation>Das Token an Base %1 bleibt dem Modell verborgen; die Maske folgt der Schreibmarke.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 ms from the last move to its numbers, of which the model took %2. %3 of %4 tokens are steered.</source>
        <translation>%1 ms von der letzten Bewegung bis zu ihren Zahlen, davon %2 für das Modell. %3 von %4 Token werden gesteuert.</translation>
    </message>
    <message>
        <source>The tokens of what is selected when this is clicked: %1.</source>
        <translation>Die Token dessen, was beim Klick ausgewählt ist: %1.</translation>
    </message>
    <message>
        <source>The tokens of what is selected when this is clicked are hidden: %1.</source>
        <translation>Die Token dessen, was beim Klick ausgewählt ist, bleiben verborgen: %1.</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>maskiert</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringDesk</name>
    <message>
        <source>Turn %1</source>
        <translation>%1 drehen</translation>
    </message>
    <message>
        <source>Switch %1 On</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch %1 Off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Ablate %1</source>
        <translation>%1 ausschalten (auf 0)</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Reset All Dials</source>
        <translation>Alle Regler zurücksetzen</translation>
    </message>
    <message>
        <source>Another Method of Steering</source>
        <translation>Anderes Steuerungsverfahren</translation>
    </message>
    <message>
        <source>Steer Elsewhere</source>
        <translation>Anderswo steuern</translation>
    </message>
    <message>
        <source>Mask Tokens</source>
        <translation>Token maskieren</translation>
    </message>
    <message>
        <source>Mask Nothing</source>
        <translation>Nichts maskieren</translation>
    </message>
    <message>
        <source>Base Edit</source>
        <translation>Basenänderung</translation>
    </message>
    <message>
        <source>Another Window</source>
        <translation>Anderes Fenster</translation>
    </message>
    <message>
        <source>Use the Preset %1</source>
        <translation>Voreinstellung %1 verwenden</translation>
    </message>
    <message>
        <source>Another Steering</source>
        <translation>Andere Steuerung</translation>
    </message>
    <message>
        <source>Steered %1 in %2.</source>
        <translation>%1 in %2 gesteuert.</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringDialRow</name>
    <message>
        <source>Sets the latent to 0 wherever it is steered, so that the model cannot use it. A dial at 0 leaves the latent as it is.</source>
        <translation>Setzt das Latent überall, wo gesteuert wird, auf 0, sodass das Modell es nicht nutzen kann. Ein Regler auf 0 lässt das Latent, wie es ist.</translation>
    </message>
    <message>
        <source>Whether this dial takes part.</source>
        <translation>Ob dieser Regler mitwirkt.</translation>
    </message>
    <message>
        <source>Back to where the dial changes nothing.</source>
        <translation>Zurück dorthin, wo der Regler nichts ändert.</translation>
    </message>
    <message>
        <source>%1 on or off</source>
        <translation>%1 an oder aus</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Strength of %1</source>
        <translation>Stärke von %1</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Ablate %1</source>
        <translation>%1 ausschalten (auf 0)</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>From %1 to %2; a number beyond is taken for the end.</source>
        <translation>Von %1 bis %2; eine Zahl darüber hinaus gilt als das Ende.</translation>
    </message>
    <message>
        <source>The value that the method gives in this window.</source>
        <translation>Der Wert, den die Methode in diesem Fenster ergibt.</translation>
    </message>
    <message>
        <source>The method gives the value; it stands here once the dial is on.</source>
        <translation>Die Methode ergibt den Wert; er steht hier, sobald der Regler an ist.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>Ausschalten</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringDials</name>
    <message>
        <source>Dials</source>
        <translation>Regler</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringMenu</name>
    <message>
        <source>S&amp;teer the Selected Latent</source>
        <translation>Ausgewähltes La&amp;tent steuern</translation>
    </message>
    <message>
        <source>Gives the latent a dial: set it to a value, and see what the model would now write.</source>
        <translation>Gibt dem Latent einen Regler: auf einen Wert stellen und sehen, was das Modell nun schriebe.</translation>
    </message>
    <message>
        <source>Steer &amp;Here</source>
        <translation>&amp;Hier steuern</translation>
    </message>
    <message>
        <source>The dials take effect at the selected feature or bases only.</source>
        <translation>Die Regler wirken nur am ausgewählten Feature oder an den ausgewählten Basen.</translation>
    </message>
    <message>
        <source>Steeri&amp;ng</source>
        <translation>Steueru&amp;ng</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Reset All Dials</source>
        <translation>Alle Regler zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;New Session</source>
        <translation>&amp;Neue Sitzung</translation>
    </message>
    <message>
        <source>Goes on with the dials as they stand; the old session stays as it is.</source>
        <translation>Geht mit den Reglern weiter, wie sie stehen; die alte Sitzung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Rena&amp;me the Session...</source>
        <translation>Sitzung u&amp;mbenennen ...</translation>
    </message>
    <message>
        <source>Remo&amp;ve the Session</source>
        <translation>Sitzung &amp;entfernen</translation>
    </message>
    <message>
        <source>Save as &amp;Preset...</source>
        <translation>Als &amp;Voreinstellung speichern ...</translation>
    </message>
    <message>
        <source>Keeps the dials for use on any sequence. Presets stand in the list of sessions.</source>
        <translation>Behält die Regler für jede Sequenz. Voreinstellungen stehen in der Liste der Sitzungen.</translation>
    </message>
    <message>
        <source>Steering S&amp;weep...</source>
        <translation>Steuerungsre&amp;ihe ...</translation>
    </message>
    <message>
        <source>Latents x values x tokens into a CSV file, with a heat map and curves as it goes.</source>
        <translation>Latents x Werte x Token in eine CSV-Datei, dabei entstehen Heatmap und Kurven.</translation>
    </message>
    <message>
        <source>Copy as &amp;Command</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The decode-glm line that repeats what the dials do.</source>
        <translation>Die decode-glm-Zeile, die wiederholt, was die Regler tun.</translation>
    </message>
    <message>
        <source>Curve as &amp;Figure...</source>
        <translation>Kurve als &amp;Abbildung ...</translation>
    </message>
    <message>
        <source>steering-curve</source>
        <translation>steuerungskurve</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>Als Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename the Session</source>
        <translation>Sitzung umbenennen</translation>
    </message>
    <message>
        <source>Run the &amp;16S Experiment...</source>
        <translation>Das &amp;16S-Experiment durchführen ...</translation>
    </message>
    <message>
        <source>The paper&apos;s steering experiment with your model and dictionary: which latents make the model write A1408G, which resists aminoglycosides, in a 16S gene.</source>
        <translation>Das Steuerungsexperiment der Veröffentlichung mit dem eigenen Modell und Wörterbuch: welche Latents das Modell in einem 16S-Gen A1408G schreiben lassen, das gegen Aminoglykoside resistent macht.</translation>
    </message>
    <message>
        <source>Write &amp;Designs...</source>
        <translation>Ent&amp;würfe schreiben ...</translation>
    </message>
    <message>
        <source>The model writes the selected bases anew as the dials steer it, several times, with scores.</source>
        <translation>Das Modell schreibt die gewählten Basen neu, wie die Regler es steuern, mehrmals und mit Bewertung.</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringPanel</name>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No sequence is shown. Steering asks what the model would write in it.</source>
        <translation>Es wird keine Sequenz gezeigt. Die Steuerung fragt, was das Modell darin schriebe.</translation>
    </message>
    <message>
        <source>No model yet. Open one in the Models panel: its latents get the dials.</source>
        <translation>Noch kein Modell. Im Bereich Modelle eines öffnen: Seine Latents bekommen die Regler.</translation>
    </message>
    <message>
        <source>No latent is pinned. Pinned latents have a dial here.</source>
        <translation>Kein Latent ist angeheftet. Angeheftete Latents haben hier einen Regler.</translation>
    </message>
    <message>
        <source>The model could not be steered.</source>
        <translation>Das Modell konnte nicht gesteuert werden.</translation>
    </message>
    <message>
        <source>The model runs as soon as this panel is in sight.</source>
        <translation>Das Modell rechnet, sobald dieser Bereich zu sehen ist.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Steering.&lt;/b&gt; A dial for each pinned latent. Turn one, and the model runs on with the latent at that value wherever &quot;Steer at&quot; says: the track and the ring show by how much the probability of each written base changes, orange up and blue down; the Steering Result shows what the model would write at the caret.&lt;br&gt;The green band of a dial holds the values that the latent takes by itself in this sequence; beyond it the model reads what it never saw. 0 leaves a latent as it is, &quot;ablate&quot; sets it to 0. Mask a token to ask what the model would write there. Every effect stands beside controls: random latents, the opposite sign, a place far away.</source>
        <translation>&lt;b&gt;Steuerung.&lt;/b&gt; Ein Regler für jedes angeheftete Latent. Wird einer gedreht, rechnet das Modell mit dem Latent auf diesem Wert weiter, wo immer „Steuern an“ es sagt: Spur und Ring zeigen, um wie viel sich die Wahrscheinlichkeit jeder geschriebenen Base ändert, orange aufwärts und blau abwärts; das Steuerungsergebnis zeigt, was das Modell an der Schreibmarke schriebe.&lt;br&gt;Das grüne Band eines Reglers umfasst die Werte, die das Latent in dieser Sequenz von selbst annimmt; darüber hinaus liest das Modell, was es nie sah. 0 lässt ein Latent, wie es ist, „ausschalten“ setzt es auf 0. Ein maskiertes Token fragt, was das Modell dort schriebe. Neben jeder Wirkung stehen Kontrollen: zufällige Latents, das umgekehrte Vorzeichen, ein entfernter Ort.</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringResults</name>
    <message>
        <source>Notes on this session</source>
        <translation>Notizen zu dieser Sitzung</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Comparing with controls...</source>
        <translation>Vergleich mit Kontrollen ...</translation>
    </message>
    <message>
        <source>Turn a dial: effect and controls appear here.</source>
        <translation>Einen Regler drehen: Wirkung und Kontrollen erscheinen hier.</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>What the model would write at the caret stands here once a dial is turned.</source>
        <translation>Was das Modell an der Schreibmarke schriebe, steht hier, sobald ein Regler gedreht ist.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Steering result.&lt;/b&gt; What the model would write at the caret, nothing steered and with the dials as they stand: the most probable tokens with arrows for changes of rank, the logits that moved most, and the probability against the strength of the current dial, whose line can be dragged.&lt;br&gt;Every effect stands beside its controls: random latents of like firing rate, the opposite sign, a place far away. An effect that ranks tenth among random latents is not the latent&apos;s.</source>
        <translation>&lt;b&gt;Steuerungsergebnis.&lt;/b&gt; Was das Modell an der Schreibmarke schriebe, ungesteuert und so, wie die Regler stehen: die wahrscheinlichsten Token mit Pfeilen für Rangwechsel, die am stärksten bewegten Logits und die Wahrscheinlichkeit gegen die Stärke des aktuellen Reglers, dessen Linie sich ziehen lässt.&lt;br&gt;Neben jeder Wirkung stehen ihre Kontrollen: zufällige Latents ähnlicher Feuerrate, das umgekehrte Vorzeichen, eine entfernte Stelle. Eine Wirkung auf Rang zehn unter zufälligen Latents ist nicht die des Latents.</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringRunner</name>
    <message>
        <source>Steering</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Drawing the curve</source>
        <translation>Kurve wird gezeichnet</translation>
    </message>
    <message>
        <source>Running controls</source>
        <translation>Kontrollen laufen</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringSessions</name>
    <message>
        <source>Remove a Steering Session</source>
        <translation>Steuerungssitzung entfernen</translation>
    </message>
</context>
<context>
    <name>dglm::SteeringStore</name>
    <message>
        <source>Reading the steering sessions</source>
        <translation>Steuerungssitzungen werden gelesen</translation>
    </message>
    <message>
        <source>Saving the steering session</source>
        <translation>Steuerungssitzung wird gespeichert</translation>
    </message>
</context>
<context>
    <name>dglm::Steps</name>
    <message>
        <source>Checking the project</source>
        <translation>Projekt wird geprüft</translation>
    </message>
    <message>
        <source>Copying the project</source>
        <translation>Projekt wird kopiert</translation>
    </message>
    <message>
        <source>Counting labels</source>
        <translation>Bezeichnungen werden gezählt</translation>
    </message>
    <message>
        <source>Joining activations</source>
        <translation>Aktivierungen werden zusammengefügt</translation>
    </message>
    <message>
        <source>Reading windows</source>
        <translation>Fenster werden gelesen</translation>
    </message>
    <message>
        <source>Removing activations</source>
        <translation>Aktivierungen werden entfernt</translation>
    </message>
    <message>
        <source>Storing records</source>
        <translation>Sequenzen werden gespeichert</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Downloading %1, MB</source>
        <translation>%1 wird heruntergeladen, MB</translation>
    </message>
    <message>
        <source>Reading published scores</source>
        <translation>Veröffentlichte Bewertungen werden gelesen</translation>
    </message>
    <message>
        <source>Storing scores</source>
        <translation>Bewertungen werden gespeichert</translation>
    </message>
    <message>
        <source>Drawing the curve</source>
        <translation>Kurve wird gezeichnet</translation>
    </message>
    <message>
        <source>Looking for concepts</source>
        <translation>Konzepte suchen</translation>
    </message>
    <message>
        <source>Reading activations</source>
        <translation>Aktivierungen lesen</translation>
    </message>
    <message>
        <source>Testing on the held-out sets</source>
        <translation>Auf den zurückgehaltenen Mengen prüfen</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>%1 wird gemessen</translation>
    </message>
    <message>
        <source>Reading the sequence</source>
        <translation>Die Sequenz wird gelesen</translation>
    </message>
    <message>
        <source>Running controls</source>
        <translation>Kontrollen laufen</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Comparing kernels</source>
        <translation>Kernel werden verglichen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Wird kodiert</translation>
    </message>
    <message>
        <source>Filling the activation buffer</source>
        <translation>Aktivierungspuffer wird gefüllt</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Wird gemessen</translation>
    </message>
    <message>
        <source>Reading latents</source>
        <translation>Latents werden gelesen</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>Sequenzen werden gelesen</translation>
    </message>
    <message>
        <source>Reading set %1</source>
        <translation>Menge %1 wird gelesen</translation>
    </message>
    <message>
        <source>Running the model</source>
        <translation>Modell rechnet</translation>
    </message>
    <message>
        <source>Scoring latents</source>
        <translation>Latents werden bewertet</translation>
    </message>
    <message>
        <source>Scoring the baselines</source>
        <translation>Vergleichsmodelle werden bewertet</translation>
    </message>
    <message>
        <source>Training the dictionary</source>
        <translation>Dictionary wird trainiert</translation>
    </message>
    <message>
        <source>Training the model</source>
        <translation>Modell wird trainiert</translation>
    </message>
    <message>
        <source>Waiting for another program to close the project</source>
        <translation>Wartet, bis ein anderes Programm das Projekt schließt</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Writing designs</source>
        <translation>Entwürfe werden geschrieben</translation>
    </message>
    <message>
        <source>Matching latents</source>
        <translation>Latents werden zugeordnet</translation>
    </message>
    <message>
        <source>Training the dictionaries</source>
        <translation>Dictionarys werden trainiert</translation>
    </message>
    <message>
        <source>Finding features</source>
        <translation>Features suchen</translation>
    </message>
    <message>
        <source>Scanning the corpus</source>
        <translation>Korpus durchsuchen</translation>
    </message>
    <message>
        <source>Writing the hits</source>
        <translation>Treffer werden geschrieben</translation>
    </message>
    <message>
        <source>Measuring the features</source>
        <translation>Eingaben der Sonden werden vermessen</translation>
    </message>
    <message>
        <source>Scoring probes</source>
        <translation>Sonden werden bewertet</translation>
    </message>
    <message>
        <source>Training probes</source>
        <translation>Sonden werden trainiert</translation>
    </message>
    <message>
        <source>Training the meta-SAE</source>
        <translation>Meta-SAE wird trainiert</translation>
    </message>
    <message>
        <source>Reading edits</source>
        <translation>Änderungen werden gelesen</translation>
    </message>
    <message>
        <source>Scoring meta-latents</source>
        <translation>Meta-Latents werden bewertet</translation>
    </message>
    <message>
        <source>Counting latents that are active together</source>
        <translation>Gemeinsam aktive Latents werden gezählt</translation>
    </message>
    <message>
        <source>Finding the neighbours of latents</source>
        <translation>Nachbarn der Latents werden gesucht</translation>
    </message>
    <message>
        <source>Placing latents</source>
        <translation>Latents werden angeordnet</translation>
    </message>
    <message>
        <source>Reading the latents of a family</source>
        <translation>Latents einer Familie werden gelesen</translation>
    </message>
</context>
<context>
    <name>dglm::StrengthCurve</name>
    <message>
        <source>P(%1)</source>
        <translation>P(%1)</translation>
    </message>
    <message>
        <source>Probability at the caret against the strength of the latent, the other dials as they stand. The band holds the values that the latent takes by itself, the dotted line is the baseline. At 0 the latent is ablated. Drag the line, or use the arrow keys.</source>
        <translation>Wahrscheinlichkeit an der Schreibmarke gegen die Stärke des Latents, die anderen Regler, wie sie stehen. Das Band umfasst die Werte, die das Latent von selbst annimmt, die gepunktete Linie ist der ungesteuerte Wert. Bei 0 ist das Latent ausgeschaltet. Linie ziehen oder Pfeiltasten verwenden.</translation>
    </message>
    <message>
        <source>Probability against strength, %1</source>
        <translation>Wahrscheinlichkeit gegen Stärke, %1</translation>
    </message>
    <message>
        <source>near %1: %2</source>
        <translation>nahe %1: %2</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>What the latent is set to, the other dials as they stand.</source>
        <translation>Worauf das Latent gesetzt ist, die anderen Regler wie sie stehen.</translation>
    </message>
    <message>
        <source>Probability at the caret with the latent at that strength.</source>
        <translation>Wahrscheinlichkeit an der Schreibmarke mit dem Latent auf dieser Stärke.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ungesteuert</translation>
    </message>
    <message>
        <source>The same probability with nothing steered.</source>
        <translation>Dieselbe Wahrscheinlichkeit, ungesteuert.</translation>
    </message>
    <message>
        <source>Probability of the wild type there.</source>
        <translation>Wahrscheinlichkeit des Wildtyps dort.</translation>
    </message>
</context>
<context>
    <name>dglm::StudyWindow</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
</context>
<context>
    <name>dglm::SubjectTable</name>
    <message>
        <source>Sequences with hits</source>
        <translation>Sequenzen mit Treffern</translation>
    </message>
    <message>
        <source>filter: subject, species</source>
        <translation>Filter: Sequenz, Art</translation>
    </message>
    <message>
        <source>by sequence</source>
        <translation>nach Sequenz</translation>
    </message>
    <message>
        <source>by species</source>
        <translation>nach Art</translation>
    </message>
    <message>
        <source>by accession</source>
        <translation>nach Accession</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Adds up the sequences of a species, as their headers say it, or the contigs of an assembly.</source>
        <translation>Zählt die Sequenzen einer Art zusammen, wie ihre Köpfe sie nennen, oder die Contigs einer Assemblierung.</translation>
    </message>
</context>
<context>
    <name>dglm::SubstitutionMap</name>
    <message>
        <source>synonymous</source>
        <translation>synonym</translation>
    </message>
    <message>
        <source>missense</source>
        <translation>Missense</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Every substitution of the stretch</source>
        <translation>Jede Substitution des Abschnitts</translation>
    </message>
    <message>
        <source>Substitutions</source>
        <translation>Substitutionen</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Position on the sequence.</source>
        <translation>Position auf der Sequenz.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The base as it is.</source>
        <translation>Die Base, wie sie ist.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The base that is written.</source>
        <translation>Die Base, die geschrieben wird.</translation>
    </message>
    <message>
        <source>After the substitution minus before.</source>
        <translation>Nach der Substitution minus vorher.</translation>
    </message>
    <message>
        <source>Codon</source>
        <translation>Codon</translation>
    </message>
    <message>
        <source>The amino acid before and after, by the standard code.</source>
        <translation>Die Aminosäure vorher und nachher, nach dem Standardcode.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>What the substitution does to the codon.</source>
        <translation>Was die Substitution mit dem Codon macht.</translation>
    </message>
</context>
<context>
    <name>dglm::SweepCurves</name>
    <message>
        <source>value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>P(target)</source>
        <translation>P(Ziel)</translation>
    </message>
    <message>
        <source>P(target) against the value of %1</source>
        <translation>P(Ziel) gegen den Wert von %1</translation>
    </message>
</context>
<context>
    <name>dglm::SweepDialog</name>
    <message>
        <source>Steering Sweep</source>
        <translation>Steuerungsreihe</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Numbers, comma between; each is steered alone.</source>
        <translation>Nummern mit Komma dazwischen; jedes wird allein gesteuert.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Groups separated by &apos;;&apos;: all, masked, neighbours, an index, I-K, b:START-END; with commas within a group.</source>
        <translation>Gruppen, getrennt durch „;“: all, masked, neighbours, eine Nummer, I-K, b:START-ENDE; Kommas innerhalb einer Gruppe.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Tokens, comma between; N stands for any base.</source>
        <translation>Token mit Komma dazwischen; N steht für jede Base.</translation>
    </message>
    <message>
        <source>Wild type</source>
        <translation>Wildtyp</translation>
    </message>
    <message>
        <source>Tokens to compare with; may be empty.</source>
        <translation>Token zum Vergleich; darf leer sein.</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>Gets the 28 columns of the reference.</source>
        <translation>Bekommt die 28 Spalten der Referenz.</translation>
    </message>
    <message>
        <source>CSV File of the Sweep</source>
        <translation>CSV-Datei der Reihe</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Latents and values are numbers with commas between; a target is needed.</source>
        <translation>Latents und Werte sind Zahlen mit Kommas dazwischen; ein Ziel ist nötig.</translation>
    </message>
    <message>
        <source>%1 rows. A run of the same set-up that was stopped goes on where it was.</source>
        <translation>%1 Zeilen. Ein angehaltener Lauf mit derselben Einstellung geht weiter, wo er war.</translation>
    </message>
    <message>
        <source>Steering sweep</source>
        <translation>Steuerungsreihe</translation>
    </message>
    <message>
        <source>Stopped. The rows so far are kept; Start goes on.</source>
        <translation>Angehalten. Die bisherigen Zeilen bleiben; Starten setzt fort.</translation>
    </message>
    <message>
        <source>Steering...</source>
        <translation>Es wird gesteuert ...</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Wrote %1 rows to %2.</source>
        <translation>%1 Zeilen in %2 geschrieben.</translation>
    </message>
    <message>
        <source>Target: %1 unsteered, at best %2 with %3 at %4.</source>
        <translation>Ziel: %1 ungesteuert, bestenfalls %2 mit %3 bei %4.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Numbers, comma between; each latent takes each of them.</source>
        <translation>Zahlen mit Komma dazwischen; jedes Latent nimmt jede davon an.</translation>
    </message>
    <message>
        <source>0 is the unsteered model, as in the paper.</source>
        <translation>0 ist das ungesteuerte Modell, wie in der Veröffentlichung.</translation>
    </message>
    <message>
        <source>0 silences the latent.</source>
        <translation>0 bringt das Latent zum Schweigen.</translation>
    </message>
    <message>
        <source>Replace the File</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>%1 is there already. Its rows are lost when this sweep is finished.</source>
        <translation>%1 gibt es schon. Ihre Zeilen gehen verloren, wenn diese Reihe fertig ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rows done, time left</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have an error, the first: %1</source>
        <translation>
            <numerusform>%n Zeile hat einen Fehler: %1</numerusform>
            <numerusform>%n Zeilen haben einen Fehler, die erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>These charts are of the settings before. Start draws them anew.</source>
        <translation>Diese Diagramme gehören zu den vorigen Einstellungen. „Starten“ zeichnet sie neu.</translation>
    </message>
    <message>
        <source>Steering sweep.</source>
        <translation>Steuerungsreihe.</translation>
    </message>
    <message>
        <source>Choose File...</source>
        <translation>Datei wählen ...</translation>
    </message>
</context>
<context>
    <name>dglm::SweepHeatMap</name>
    <message>
        <source>Highest probability of the target by latent and value</source>
        <translation>Höchste Wahrscheinlichkeit des Ziels je Latent und Wert</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>highest P(target) over the places</source>
        <translation>höchste P(Ziel) über die Stellen</translation>
    </message>
    <message>
        <source>P(target)</source>
        <translation>P(Ziel)</translation>
    </message>
    <message>
        <source>latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Steering sweep</source>
        <translation>Steuerungsreihe</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>The latent that is steered alone.</source>
        <translation>Das Latent, das allein gesteuert wird.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What the latent is set to.</source>
        <translation>Worauf das Latent gesetzt ist.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The group of tokens that is steered together.</source>
        <translation>Die Gruppe von Token, die zusammen gesteuert wird.</translation>
    </message>
    <message>
        <source>Probability of the target; n/a where it was not computed yet.</source>
        <translation>Wahrscheinlichkeit des Ziels; n/a, wo sie noch nicht berechnet ist.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ungesteuert</translation>
    </message>
    <message>
        <source>The same probability with nothing steered.</source>
        <translation>Dieselbe Wahrscheinlichkeit, ungesteuert.</translation>
    </message>
</context>
<context>
    <name>dglm::TableKeys</name>
    <message numerus="yes">
        <source>Copied %Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TokenRows</name>
    <message numerus="yes">
        <source>window %1: &lt;cls&gt; and %Ln tokens</source>
        <translation>
            <numerusform>Fenster %1: &lt;cls&gt; und %Ln Token</numerusform>
            <numerusform>Fenster %1: &lt;cls&gt; und %Ln Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of one base</source>
        <comment>tokens</comment>
        <translation>
            <numerusform>%Ln davon mit einer Base</numerusform>
            <numerusform>%Ln davon mit einer Base</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>window, its tokens of one base</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>Fenster %1</translation>
    </message>
</context>
<context>
    <name>dglm::TokenShiftTable</name>
    <message>
        <source>▲ new</source>
        <translation>▲ neu</translation>
    </message>
    <message>
        <source>Probability of the token over the whole vocabulary, %1.</source>
        <translation>Wahrscheinlichkeit des Token im ganzen Vokabular, %1.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ungesteuert</translation>
    </message>
    <message>
        <source>What the model would write, nothing steered.</source>
        <translation>Was das Modell ungesteuert schriebe.</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>nothing steered</source>
        <translation>ungesteuert</translation>
    </message>
    <message>
        <source>Steered</source>
        <translation>Gesteuert</translation>
    </message>
    <message>
        <source>What the model would write with the dials as they stand.</source>
        <translation>Was das Modell mit den Reglern schriebe, wie sie stehen.</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>gesteuert</translation>
    </message>
    <message>
        <source>Ranks by which steering moved the token up or down; new: it was not among the 50 first.</source>
        <translation>Ränge, um die die Steuerung das Token auf- oder abrücken ließ; neu: Es war nicht unter den ersten 50.</translation>
    </message>
    <message>
        <source>Tokens at the caret, baseline and steered</source>
        <translation>Token an der Schreibmarke, ungesteuert und gesteuert</translation>
    </message>
    <message>
        <source>Rank; 1: the token that the model finds most probable here.</source>
        <translation>Rang; 1: das Token, das das Modell hier für das wahrscheinlichste hält.</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>Protein</translation>
    </message>
    <message>
        <source>What the steered token would make of the coding sequence, were it written here: = for a synonymous change, else the amino acids, as T17A, with * for a stop.</source>
        <translation>Was das gesteuerte Token aus der codierenden Sequenz machen würde, stünde es hier: = für eine synonyme Änderung, sonst die Aminosäuren, etwa T17A, mit * für einen Stopp.</translation>
    </message>
</context>
<context>
    <name>dglm::TopBar</name>
    <message>
        <source>%1 %2×%3</source>
        <translation>%1 %2×%3</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>%1, L%2 %3, %4</source>
        <translation>%1, L%2 %3, %4</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>unbekanntes Modell</translation>
    </message>
    <message>
        <source>SAE %1 %2</source>
        <translation>SAE %1 %2</translation>
    </message>
    <message>
        <source>SAE %1 %2 k%3</source>
        <translation>SAE %1 %2 k%3</translation>
    </message>
    <message>
        <source>%1, L%2, nothing read yet</source>
        <extracomment>Model and layer that read where nothing was read with another, such as &quot;glm, L2, nothing read yet&quot;.</extracomment>
        <translation>%1, L%2, noch nichts gelesen</translation>
    </message>
</context>
<context>
    <name>dglm::TopWindowRow</name>
    <message>
        <source>%1 at base %2 of %3, activation %4</source>
        <translation>%1 an Base %2 von %3, Aktivierung %4</translation>
    </message>
    <message>
        <source>%1, outside of all features</source>
        <comment>place</comment>
        <translation>%1, außerhalb aller Features</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>place, features</comment>
        <translation>%1, in %2</translation>
    </message>
</context>
<context>
    <name>dglm::Tour</name>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>End the Tour</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>dglm::TrackData</name>
    <message>
        <source>%1, %2</source>
        <comment>label, note</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>log %1</source>
        <comment>logarithmic axis</comment>
        <translation>log %1</translation>
    </message>
</context>
<context>
    <name>dglm::TrackMenu</name>
    <message>
        <source>Draw A&amp;ll Tracks So</source>
        <translation>&amp;Alle Spuren so zeichnen</translation>
    </message>
    <message>
        <source>Draw as &amp;Usual</source>
        <translation>Wie ü&amp;blich zeichnen</translation>
    </message>
    <message>
        <source>Scale to the &amp;Project</source>
        <translation>Skala nach dem &amp;Projekt</translation>
    </message>
    <message>
        <source>The axis ends at the strongest token of the latent in the project.</source>
        <translation>Die Achse endet beim stärksten Token des Latents im Projekt.</translation>
    </message>
    <message>
        <source>Scale to What Is in &amp;View</source>
        <translation>Skala nach dem &amp;Sichtbaren</translation>
    </message>
    <message>
        <source>The axis follows the largest value in view.</source>
        <translation>Die Achse folgt dem größten sichtbaren Wert.</translation>
    </message>
    <message>
        <source>&amp;One Scale Together</source>
        <translation>&amp;Gemeinsame Skala</translation>
    </message>
    <message>
        <source>All tracks that are drawn so share one axis.</source>
        <translation>Alle so gezeichneten Spuren teilen sich eine Achse.</translation>
    </message>
    <message>
        <source>&amp;Fixed Scale...</source>
        <translation>&amp;Feste Skala ...</translation>
    </message>
    <message>
        <source>The axis ends at a value of yours; what goes beyond has a cap.</source>
        <translation>Die Achse endet bei einem Wert nach Wahl; was darüber hinausgeht, trägt eine Kappe.</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>L&amp;ogarithmisch</translation>
    </message>
    <message>
        <source>Draws log2(1 + value): small values come out beside large ones.</source>
        <translation>Zeichnet log2(1 + Wert): Kleine Werte treten neben großen hervor.</translation>
    </message>
    <message>
        <source>Fixed Scale</source>
        <translation>Feste Skala</translation>
    </message>
    <message>
        <source>The axis of %1 ends at this activation:</source>
        <translation>Die Achse von %1 endet bei dieser Aktivierung:</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>Flä&amp;che</translation>
    </message>
    <message>
        <source>L&amp;ine</source>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>H&amp;eat</source>
        <translation>Fa&amp;rbstärke</translation>
    </message>
    <message>
        <source>&amp;Taller Tracks</source>
        <translation>&amp;Höhere Spuren</translation>
    </message>
    <message>
        <source>Lo&amp;wer Tracks</source>
        <translation>&amp;Niedrigere Spuren</translation>
    </message>
    <message>
        <source>Tracks of Usual &amp;Height</source>
        <translation>Sp&amp;uren in üblicher Höhe</translation>
    </message>
    <message>
        <source>&amp;Remove Track</source>
        <translation>Spur &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep Track</source>
        <translation>Spur b&amp;ehalten</translation>
    </message>
</context>
<context>
    <name>dglm::TrackPanel</name>
    <message>
        <source>Mean over the reading frames</source>
        <translation>Mittel über die Leserahmen</translation>
    </message>
    <message>
        <source>One frame (as the reference)</source>
        <translation>Ein Leserahmen (wie die Referenz)</translation>
    </message>
    <message>
        <source>A token covers six bases, so that a sequence can be read at six offsets. The mean over all of them has a value of its own at every base; frame 0 alone is what the reference implementation reads.</source>
        <translation>Ein Token überdeckt sechs Basen, eine Sequenz lässt sich also mit sechs Versätzen lesen. Das Mittel über alle hat an jeder Base einen eigenen Wert; Leserahmen 0 allein ist, was die Referenzimplementierung liest.</translation>
    </message>
    <message>
        <source>Other strand too</source>
        <translation>Auch der Gegenstrang</translation>
    </message>
    <message>
        <source>Shows as tracks of their own what the model sees when it reads the other strand.</source>
        <translation>Zeigt als eigene Spuren, was das Modell beim Lesen des Gegenstrangs sieht.</translation>
    </message>
    <message>
        <source>Cutting tokens</source>
        <translation>Token werden geschnitten</translation>
    </message>
    <message>
        <source>Reading frames of the tracks</source>
        <translation>Leserahmen der Spuren</translation>
    </message>
    <message>
        <source>T&amp;racks as Table</source>
        <translation>S&amp;puren als Tabelle</translation>
    </message>
    <message>
        <source>The values of the tracks in view base by base, to sort, copy and export.</source>
        <translation>Die Werte der sichtbaren Spuren Base für Base, zum Sortieren, Kopieren und Exportieren.</translation>
    </message>
    <message>
        <source>Track of the Selecte&amp;d Latent</source>
        <translation>Spur des gewählten &amp;Latents</translation>
    </message>
    <message>
        <source>&lt;b&gt;Linear view.&lt;/b&gt; Ruler, features, and one track for each pinned latent: its activation at every base, the mean over the reading frames that cover it. Zoomed in, it shows the bases of both strands and the tokens that the model reads.&lt;br&gt;The wheel moves along, Ctrl+wheel zooms at the pointer. Dragging on the ruler zooms to a range, dragging below selects bases, a click there sets the caret, Shift+click extends. A click on a track&apos;s name selects its latent, a right click there changes its scale and form, and dragging the border below it the height of all tracks.</source>
        <translation>&lt;b&gt;Lineare Ansicht.&lt;/b&gt; Lineal, Features und eine Spur für jedes angeheftete Latent: seine Aktivierung an jeder Base, das Mittel über die Leserahmen, die sie überdecken. Vergrößert zeigt sie die Basen beider Stränge und die Token, die das Modell liest.&lt;br&gt;Das Mausrad fährt entlang, Strg+Mausrad zoomt am Zeiger. Ziehen auf dem Lineal zoomt auf einen Bereich, Ziehen darunter wählt Basen, ein Klick dort setzt die Schreibmarke, Umschalt+Klick erweitert. Ein Klick auf den Namen einer Spur wählt ihr Latent, ein Rechtsklick dort ändert ihre Skala und Form, und Ziehen des Randes darunter die Höhe aller Spuren.</translation>
    </message>
    <message>
        <source>Where letters are seen, typing A, C, G or T over a selected base shows what the model would make of it.</source>
        <translation>Wo Buchstaben zu sehen sind, zeigt A, C, G oder T über einer ausgewählten Base, was das Modell daraus machen würde.</translation>
    </message>
</context>
<context>
    <name>dglm::TrackView</name>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>bases</source>
        <translation>Basen</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>computing...</source>
        <translation>wird berechnet ...</translation>
    </message>
    <message>
        <source>More values are being computed.</source>
        <translation>Weitere Werte werden berechnet.</translation>
    </message>
    <message>
        <source>Largest activation on this record: %1</source>
        <translation>Größte Aktivierung auf dieser Sequenz: %1</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>features without a row</comment>
        <translation>
            <numerusform>+%n weiteres</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no row for %1. A higher view has more rows, and features can be hidden in their list.</source>
        <translation>Für %1 ist keine Zeile frei. Eine höhere Ansicht hat mehr Zeilen, und Features lassen sich in ihrer Liste ausblenden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <comment>of a scan</comment>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>best %Ln hits</source>
        <comment>of a scan</comment>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what the scan found of this sequence, the best hits first. The colour is the identity, from %2 % and less to 100 %; the point is at the end of what was found.</source>
        <translation>%1: was die Suche von dieser Sequenz gefunden hat, die besten Treffer zuerst. Die Farbe ist die Identität, von %2 % und weniger bis 100 %; die Spitze liegt am Ende des Gefundenen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Largest value on this sequence: %1</source>
        <translation>Größter Wert auf dieser Sequenz: %1</translation>
    </message>
    <message>
        <source>protein</source>
        <translation>Protein</translation>
    </message>
    <message>
        <source>frame +%1</source>
        <translation>Rahmen +%1</translation>
    </message>
    <message>
        <source>frame -%1</source>
        <translation>Rahmen -%1</translation>
    </message>
</context>
<context>
    <name>dglm::Tracks</name>
    <message>
        <source>other strand, frame 0</source>
        <translation>Gegenstrang, Leserahmen 0</translation>
    </message>
    <message>
        <source>other strand</source>
        <translation>Gegenstrang</translation>
    </message>
    <message>
        <source>frame 0</source>
        <translation>Leserahmen 0</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n latents</source>
        <translation>
            <numerusform>%n Latent</numerusform>
            <numerusform>%n Latents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TrainDialog</name>
    <message>
        <source>Train a Dictionary</source>
        <translation>Wörterbuch trainieren</translation>
    </message>
    <message>
        <source>Gets the dictionary, its numbers step by step, and checkpoints from which it can go on.</source>
        <translation>Nimmt das Wörterbuch auf, seine Zahlen Schritt für Schritt und Sicherungspunkte, von denen aus es weitergehen kann.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>0-based. The dictionary takes the activations of this layer apart.</source>
        <translation>Ab 0 gezählt. Das Wörterbuch zerlegt die Aktivierungen dieser Schicht.</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>How the dictionary keeps few latents active. BatchTopK is the paper&apos;s.</source>
        <translation>Wie das Wörterbuch wenige Latents aktiv hält. BatchTopK ist das der Veröffentlichung.</translation>
    </message>
    <message>
        <source>Latents a dimension</source>
        <translation>Latents je Dimension</translation>
    </message>
    <message>
        <source>The dictionary has this many latents for each dimension of the activations.</source>
        <translation>So viele Latents hat das Wörterbuch für jede Dimension der Aktivierungen.</translation>
    </message>
    <message>
        <source>Latents a token (k)</source>
        <translation>Latents je Token (k)</translation>
    </message>
    <message>
        <source>How many latents are kept a token, on average. Fewer are easier to name, more explain more.</source>
        <translation>Wie viele Latents je Token im Mittel behalten werden. Wenige sind leichter zu benennen, viele erklären mehr.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Each step learns from one batch. A paused training can go on.</source>
        <translation>Jeder Schritt lernt aus einem Stapel. Ein pausiertes Training kann weitergehen.</translation>
    </message>
    <message>
        <source>Tokens a step</source>
        <translation>Token je Schritt</translation>
    </message>
    <message>
        <source>The batch. The paper has 4,096.</source>
        <translation>Der Stapel. Die Veröffentlichung hat 4.096.</translation>
    </message>
    <message>
        <source>by the size of the dictionary</source>
        <translation>nach der Größe des Wörterbuchs</translation>
    </message>
    <message>
        <source>How far a step goes. At 0 it is 2e-4 / sqrt(latents / 2^14), as in the reference.</source>
        <translation>Wie weit ein Schritt geht. Bei 0 ist es 2e-4 / sqrt(Latents / 2^14), wie in der Referenz.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of the first weights and the order of the tokens: another seed gives another dictionary.</source>
        <translation>Der ersten Gewichte und der Reihenfolge der Token: Ein anderer Startwert gibt ein anderes Wörterbuch.</translation>
    </message>
    <message>
        <source>Folder of the Training</source>
        <translation>Ordner des Trainings</translation>
    </message>
    <message>
        <source>Working out what training takes</source>
        <translation>Ermitteln, was das Training braucht</translation>
    </message>
    <message>
        <source>It would take about %1 of memory, and this computer has %2. With %3 latents a dimension it would fit.</source>
        <translation>Es bräuchte etwa %1 Speicher, und dieser Rechner hat %2. Mit %3 Latents je Dimension würde es passen.</translation>
    </message>
    <message>
        <source>It would take about %1 of memory, and this computer has %2. Take fewer tokens a step.</source>
        <translation>Es bräuchte etwa %1 Speicher, und dieser Rechner hat %2. Nehmen Sie weniger Token je Schritt.</translation>
    </message>
    <message>
        <source>%1 latents learn from %2 tokens: the model reads all sequences %3 times. About %4 of memory and %5 of disk. How long it takes is told once it runs.</source>
        <translation>%1 Latents lernen aus %2 Token: Das Modell liest alle Sequenzen %3-mal. Etwa %4 Arbeitsspeicher und %5 auf der Platte. Wie lange es dauert, zeigt sich, sobald es läuft.</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1-Strafe</translation>
    </message>
    <message>
        <source>Weight of the sum of all activations in the loss of a ReLU dictionary: more of it leaves fewer latents active.</source>
        <translation>Gewicht der Summe aller Aktivierungen im Verlust eines ReLU-Wörterbuchs: Mehr davon lässt weniger Latents aktiv.</translation>
    </message>
    <message>
        <source>Continue Training %1</source>
        <translation>%1 weiter trainieren</translation>
    </message>
</context>
<context>
    <name>dglm::TrainSweepDialog</name>
    <message>
        <source>Train a Sweep of Dictionaries</source>
        <translation>Eine Reihe von Wörterbüchern trainieren</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Gets a folder for each dictionary, and sweep_results.csv, which compares them.</source>
        <translation>Bekommt einen Ordner für jedes Wörterbuch und sweep_results.csv, das sie vergleicht.</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>Latents a dimension</source>
        <translation>Latents je Dimension</translation>
    </message>
    <message>
        <source>Comma between. A dictionary has this many latents for each dimension of the activations.</source>
        <translation>Komma dazwischen. Ein Wörterbuch hat so viele Latents für jede Dimension der Aktivierungen.</translation>
    </message>
    <message>
        <source>Latents a token (k)</source>
        <translation>Latents je Token (k)</translation>
    </message>
    <message>
        <source>Comma between. How many latents are kept a token, on average.</source>
        <translation>Komma dazwischen. Wie viele Latents je Token im Mittel behalten werden.</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Lernraten</translation>
    </message>
    <message>
        <source>Comma between, as 3e-4 or 0.0003. How far a step goes.</source>
        <translation>Komma dazwischen, als 3e-4 oder 0.0003. Wie weit ein Schritt geht.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Dictionaries of each combination, each from another seed: whether a latent comes back under every seed tells how far to trust it.</source>
        <translation>Wörterbücher jeder Kombination, jedes aus einem anderen Startwert: Ob ein Latent unter jedem Startwert wiederkehrt, sagt, wie weit man ihm trauen kann.</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erster Startwert</translation>
    </message>
    <message>
        <source>The others follow it. The order of the tokens is that of the first one for all.</source>
        <translation>Die anderen folgen ihm. Die Reihenfolge der Token ist für alle die des ersten.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Each step learns from one batch. A paused sweep can go on.</source>
        <translation>Jeder Schritt lernt aus einem Stapel. Eine angehaltene Reihe kann weitergehen.</translation>
    </message>
    <message>
        <source>Tokens a step</source>
        <translation>Token je Schritt</translation>
    </message>
    <message>
        <source>The batch. The paper has 4,096.</source>
        <translation>Der Stapel. Die Veröffentlichung hat 4.096.</translation>
    </message>
    <message>
        <source>Choose a trainer at least.</source>
        <translation>Wählen Sie mindestens einen Trainer.</translation>
    </message>
    <message>
        <source>%1: whole numbers from %2 on, with commas between, are wanted.</source>
        <translation>%1: Gesucht sind ganze Zahlen ab %2, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>%1: numbers above 0, with commas between, are wanted.</source>
        <translation>%1: Gesucht sind Zahlen über 0, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>Folder of the Sweep</source>
        <translation>Ordner der Reihe</translation>
    </message>
    <message>
        <source>Working out what the sweep takes</source>
        <translation>Aufwand der Reihe wird berechnet</translation>
    </message>
    <message>
        <source>They would take about %1 of memory together, and this computer has %2: %3 of them fit. Take fewer values, or smaller dictionaries.</source>
        <translation>Zusammen bräuchten sie etwa %1 Speicher, und dieser Rechner hat %2: %3 davon passen. Nehmen Sie weniger Werte oder kleinere Wörterbücher.</translation>
    </message>
    <message numerus="yes">
        <source>%n dictionaries in one job.</source>
        <translation>
            <numerusform>%n Wörterbuch in einer Aufgabe.</numerusform>
            <numerusform>%n Wörterbücher in einer Aufgabe.</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 of memory, %2 of disk, and %3 of time if nothing else runs.</source>
        <translation>Etwa %1 Speicher, %2 auf der Festplatte und %3 an Zeit, wenn nichts anderes läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them make no sense and will fail: %1</source>
        <translation>
            <numerusform>%n davon ergibt keinen Sinn und wird scheitern: %1</numerusform>
            <numerusform>%n davon ergeben keinen Sinn und werden scheitern: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>0-based, comma between. Each layer gets the whole grid, from one reading of the model.</source>
        <translation>0-basiert, durch Komma getrennt. Jede Schicht bekommt das ganze Raster, mit einem Durchgang des Modells.</translation>
    </message>
    <message>
        <source>The model reads %1 tokens, all sequences %2 times, once for all dictionaries.</source>
        <translation>Das Modell liest %1 Token, alle Sequenzen %2-mal, einmal für alle Wörterbücher.</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingDesk</name>
    <message>
        <source>Training %1</source>
        <translation>%1 wird trainiert</translation>
    </message>
    <message>
        <source>Ending %1</source>
        <translation>%1 wird beendet</translation>
    </message>
    <message>
        <source>Looking for training runs</source>
        <translation>Trainingsläufe werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>Trained the dictionary %1 for %Ln steps.</source>
        <translation>
            <numerusform>Das Wörterbuch %1 wurde %Ln Schritt lang trainiert.</numerusform>
            <numerusform>Das Wörterbuch %1 wurde %Ln Schritte lang trainiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sweep %1</source>
        <translation>Reihe %1</translation>
    </message>
    <message numerus="yes">
        <source>Trained the %n dictionaries of the sweep %1.</source>
        <translation>
            <numerusform>Das %n Wörterbuch der Reihe %1 trainiert.</numerusform>
            <numerusform>Die %n Wörterbücher der Reihe %1 trainiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no training run in %1. A run has a metrics.csv, a config.yaml, an ae.pt or TensorBoard event files.</source>
        <translation>In %1 ist kein Trainingslauf. Ein Lauf hat eine metrics.csv, eine config.yaml, eine ae.pt oder Ereignisdateien von TensorBoard.</translation>
    </message>
    <message>
        <source>Reading the training runs</source>
        <translation>Trainingsläufe werden gelesen</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Choose Folder...</source>
        <translation>Ordner wählen ...</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingInput</name>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>In %1 kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose a folder for the dictionary.</source>
        <translation>Wählen Sie einen Ordner für das Wörterbuch.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Folder of the gLM that reads the sequences.</source>
        <translation>Ordner des gLM, das die Sequenzen liest.</translation>
    </message>
    <message>
        <source>Sequences of this project</source>
        <translation>Sequenzen dieses Projekts</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Annotated sequences that the dictionary never sees: as it trains, its concepts are scored on them. 0 scores nothing.</source>
        <translation>Annotierte Sequenzen, die das Wörterbuch nie sieht: Während es trainiert, werden seine Konzepte an ihnen bewertet. 0 bewertet nichts.</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Choose the folder of a gLM first.</source>
        <translation>Wählen Sie zuerst den Ordner eines gLM.</translation>
    </message>
    <message>
        <source>There are no sequences to train on. Add some to the project, or choose files.</source>
        <translation>Es gibt keine Sequenzen zum Trainieren. Fügen Sie dem Projekt welche hinzu, oder wählen Sie Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n annotated sequences at least one must be left to train on.</source>
        <translation>
            <numerusform>Von %n annotierten Sequenz muss mindestens eine zum Trainieren bleiben.</numerusform>
            <numerusform>Von %n annotierten Sequenzen muss mindestens eine zum Trainieren bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the gLM</source>
        <translation>Ordner des gLM</translation>
    </message>
    <message>
        <source>Sequences to Train On</source>
        <translation>Sequenzen zum Trainieren</translation>
    </message>
    <message>
        <source>Sequences (*.fa *.fasta *.fna *.gb *.gbk *.dna *.embl *.csv *.txt *.gz);;All files (*)</source>
        <translation>Sequenzen (*.fa *.fasta *.fna *.gb *.gbk *.dna *.embl *.csv *.txt *.gz);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n sequences, %1</source>
        <translation>
            <numerusform>%n Sequenz, %1</numerusform>
            <numerusform>%n Sequenzen, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose Folder...</source>
        <translation>Ordner wählen ...</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingMenu</name>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>Tra&amp;ining</translation>
    </message>
    <message>
        <source>S&amp;how the Panel</source>
        <translation>Bereich an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Curves as Figure...</source>
        <translation>&amp;Kurven als Abbildung ...</translation>
    </message>
    <message>
        <source>Table of R&amp;uns as CSV...</source>
        <translation>Tabelle der &amp;Läufe als CSV ...</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The decode-glm line that trains the chosen run.</source>
        <translation>Die decode-glm-Zeile, die den gewählten Lauf trainiert.</translation>
    </message>
    <message>
        <source>Seed stability of %1</source>
        <translation>Stabilität von %1 über Startwerte</translation>
    </message>
</context>
<context>
    <name>dglm::TrainingPanel</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&lt;b&gt;Training.&lt;/b&gt; Dictionaries that learn from the activations of the model, one after the other, while the window stays free: everything else that is asked of the model goes between two steps. Each run has a folder with the dictionary, its numbers and checkpoints; a run that was paused, or cut off by a crash, goes on from its newest checkpoint and ends with the same dictionary as one that was not.&lt;br&gt;Choose rows to compare their curves. A low loss is not yet a dictionary of names: score its concepts before you trust them.</source>
        <translation>&lt;b&gt;Training.&lt;/b&gt; Wörterbücher, die aus den Aktivierungen des Modells lernen, eines nach dem anderen, während das Fenster frei bleibt: Alles andere, was vom Modell verlangt wird, geht zwischen zwei Schritten. Jeder Lauf hat einen Ordner mit dem Wörterbuch, seinen Zahlen und Sicherungspunkten; ein Lauf, der pausiert oder durch einen Absturz unterbrochen wurde, geht vom neuesten Sicherungspunkt weiter und endet mit demselben Wörterbuch wie ein ununterbrochener.&lt;br&gt;Wählen Sie Zeilen, um ihre Kurven zu vergleichen. Ein kleiner Verlust ist noch kein Wörterbuch von Namen: Bewerten Sie seine Konzepte, bevor Sie ihnen trauen.</translation>
    </message>
    <message>
        <source>&amp;Train a Dictionary...</source>
        <translation>Wörterbuch &amp;trainieren ...</translation>
    </message>
    <message>
        <source>Makes an SAE of a layer of the model from your sequences.</source>
        <translation>Macht aus Ihren Sequenzen einen SAE einer Schicht des Modells.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Stops after this step and keeps a checkpoint.</source>
        <translation>Hält nach diesem Schritt an und behält einen Sicherungspunkt.</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>Fort&amp;setzen</translation>
    </message>
    <message>
        <source>Goes on from the newest checkpoint.</source>
        <translation>Geht vom neuesten Sicherungspunkt weiter.</translation>
    </message>
    <message>
        <source>&amp;End Here</source>
        <translation>Hier be&amp;enden</translation>
    </message>
    <message>
        <source>Takes the newest checkpoint as the dictionary.</source>
        <translation>Nimmt den neuesten Sicherungspunkt als Wörterbuch.</translation>
    </message>
    <message>
        <source>&amp;Open the Dictionary...</source>
        <translation>Wörterbuch &amp;öffnen ...</translation>
    </message>
    <message>
        <source>Reads the sequences of this project through it.</source>
        <translation>Liest die Sequenzen dieses Projekts damit.</translation>
    </message>
    <message>
        <source>&amp;Add Runs from a Folder...</source>
        <translation>Läufe hinzuf&amp;ügen ...</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>Aus der Liste ent&amp;fernen</translation>
    </message>
    <message>
        <source>Its files stay.</source>
        <translation>Seine Dateien bleiben.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What the curves show.</source>
        <translation>Was die Kurven zeigen.</translation>
    </message>
    <message>
        <source>A logarithmic axis.</source>
        <translation>Eine logarithmische Achse.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Smooths the curves; the values themselves stay as pale lines.</source>
        <translation>Glättet die Kurven; die Werte selbst bleiben als blasse Linien.</translation>
    </message>
    <message>
        <source>Open a project first: training runs are kept with it.</source>
        <translation>Öffnen Sie zuerst ein Projekt: Trainingsläufe gehören zu ihm.</translation>
    </message>
    <message>
        <source>Folder with Training Runs</source>
        <translation>Ordner mit Trainingsläufen</translation>
    </message>
    <message>
        <source>No dictionary was trained here yet. It takes minutes with a small model, hours with a large one.</source>
        <translation>Hier wurde noch kein Wörterbuch trainiert. Mit einem kleinen Modell dauert es Minuten, mit einem großen Stunden.</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Train a S&amp;weep...</source>
        <translation>Eine &amp;Reihe trainieren ...</translation>
    </message>
    <message>
        <source>A dictionary for each combination of values, from one pass of the model.</source>
        <translation>Ein Wörterbuch für jede Kombination von Werten, aus einem Durchgang des Modells.</translation>
    </message>
    <message>
        <source>Run &amp;Next</source>
        <translation>Als &amp;Nächsten</translation>
    </message>
    <message>
        <source>Puts it first among those that wait.</source>
        <translation>Stellt ihn an die Spitze derer, die warten.</translation>
    </message>
    <message>
        <source>Move Up in the &amp;Queue</source>
        <translation>In der Schlange nach &amp;vorn</translation>
    </message>
    <message>
        <source>Lets it run before the one that waits before it.</source>
        <translation>Lässt ihn vor dem laufen, der vor ihm wartet.</translation>
    </message>
    <message>
        <source>Move &amp;Down in the Queue</source>
        <translation>In der Schlange nach &amp;hinten</translation>
    </message>
    <message>
        <source>Lets the one that waits behind it run first.</source>
        <translation>Lässt den, der hinter ihm wartet, zuerst laufen.</translation>
    </message>
    <message>
        <source>Cont&amp;inue Training...</source>
        <translation>We&amp;iter trainieren ...</translation>
    </message>
    <message>
        <source>Trains on from the finished dictionary, in a folder of its own.</source>
        <translation>Trainiert vom fertigen Wörterbuch aus weiter, in einem eigenen Ordner.</translation>
    </message>
    <message>
        <source>Evaluate &amp;Fidelity</source>
        <translation>Treue &amp;messen</translation>
    </message>
    <message>
        <source>Reads the sequences of this project through the dictionary, and measures how much of the model&apos;s loss it recovers.</source>
        <translation>Liest die Sequenzen dieses Projekts durch das Wörterbuch und misst, wie viel vom Verlust des Modells es zurückgewinnt.</translation>
    </message>
    <message>
        <source>&amp;Score Concepts</source>
        <translation>Konzepte be&amp;werten</translation>
    </message>
    <message>
        <source>Reads the sequences of this project through the dictionary, and asks for the sets on which its concepts are scored.</source>
        <translation>Liest die Sequenzen dieses Projekts durch das Wörterbuch und fragt nach den Mengen, an denen seine Konzepte bewertet werden.</translation>
    </message>
    <message>
        <source>Seed Stabi&amp;lity</source>
        <translation>Stabilit&amp;ät über Startwerte</translation>
    </message>
    <message>
        <source>Tells which latents come back in the other chosen dictionaries; choose two or more.</source>
        <translation>Sagt, welche Latents in den anderen gewählten Wörterbüchern wiederkehren; wählen Sie zwei oder mehr.</translation>
    </message>
    <message>
        <source>Lists runs that were made elsewhere, by other programs too: a sweep&apos;s folder, TensorBoard event files.</source>
        <translation>Führt anderswo entstandene Läufe auf, auch die anderer Programme: den Ordner einer Reihe, Ereignisdateien von TensorBoard.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>dglm::TutorialWindow</name>
    <message>
        <source>Protocols</source>
        <translation>Anleitungen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source> (%1; %2)</source>
        <translation> (%1; %2)</translation>
    </message>
    <message>
        <source>%1 cannot be done now: something it works on is not open or not selected.</source>
        <translation>%1 ist jetzt nicht möglich: Etwas, worauf es wirkt, ist nicht offen oder nicht ausgewählt.</translation>
    </message>
</context>
<context>
    <name>dglm::Tutorials</name>
    <message>
        <source>en</source>
        <extracomment>The name of this language, as the files of translations have it: de, zh_CN.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>dglm::ViewMenu</name>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Zoom to &amp;Selection</source>
        <translation>A&amp;uswahl zoomen</translation>
    </message>
    <message>
        <source>&amp;Wheel Zooms</source>
        <translation>&amp;Mausrad zoomt</translation>
    </message>
    <message>
        <source>The plain wheel zooms the linear view, and Ctrl+wheel moves along.</source>
        <translation>Das Mausrad allein zoomt die lineare Ansicht, Strg+Mausrad fährt entlang.</translation>
    </message>
    <message>
        <source>Ne&amp;xt Feature</source>
        <translation>&amp;Nächstes Feature</translation>
    </message>
    <message>
        <source>&amp;Previous Feature</source>
        <translation>V&amp;origes Feature</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Maximise Panel</source>
        <translation>Bereich ma&amp;ximieren</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Turn the Map to the Selection</source>
        <translation>Karte zur Auswahl &amp;drehen</translation>
    </message>
    <message>
        <source>The selection&apos;s first base points at 12 o&apos;clock. The sequence and its numbers stay.</source>
        <translation>Die erste Base der Auswahl zeigt auf 12 Uhr. Die Sequenz und ihre Zählung bleiben.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;System Language</source>
        <translation>Sprache des S&amp;ystems</translation>
    </message>
    <message>
        <source>From the next start on, the window speaks the system&apos;s language.</source>
        <translation>Ab dem nächsten Start spricht das Fenster die Sprache des Systems.</translation>
    </message>
    <message>
        <source>From the next start on, the window speaks %1.</source>
        <translation>Ab dem nächsten Start spricht das Fenster %1.</translation>
    </message>
    <message>
        <source>Next Pane&amp;l</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>Vo&amp;riger Bereich</translation>
    </message>
    <message>
        <source>P&amp;erspective</source>
        <translation>P&amp;erspektive</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>&amp;Bewerten</translation>
    </message>
    <message>
        <source>S&amp;teer</source>
        <translation>S&amp;teuern</translation>
    </message>
    <message>
        <source>The map above the tracks, which have the most room.</source>
        <translation>Die Karte über den Spuren, die den meisten Platz haben.</translation>
    </message>
    <message>
        <source>The concepts large, the tracks beside the map.</source>
        <translation>Die Konzepte groß, die Spuren neben der Karte.</translation>
    </message>
    <message>
        <source>Dials and results large, the tracks beside the map.</source>
        <translation>Regler und Ergebnisse groß, die Spuren neben der Karte.</translation>
    </message>
    <message>
        <source>&amp;Reset This Perspective</source>
        <translation>Diese Perspektive zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>The perspective that is shown as it came, whatever was dragged and closed since.</source>
        <translation>Die gezeigte Perspektive so, wie sie kam, was auch immer seither verschoben und geschlossen wurde.</translation>
    </message>
    <message>
        <source>The panel that has the focus, or else the tracks, alone; once more brings all back.</source>
        <translation>Der Bereich mit dem Fokus, sonst die Spuren, allein; noch einmal bringt alles zurück.</translation>
    </message>
    <message>
        <source>Full S&amp;creen</source>
        <translation>Vollb&amp;ild</translation>
    </message>
    <message>
        <source>Translate Ever&amp;y Frame</source>
        <translation>&amp;Jeden Leserahmen übersetzen</translation>
    </message>
    <message>
        <source>Amino acids below the bases, where those have room, of every reading frame; else those of coding sequences.</source>
        <translation>Aminosäuren unter den Basen, wo diese Platz haben, von jedem Leserahmen; sonst die der codierenden Sequenzen.</translation>
    </message>
    <message>
        <source>To&amp;kens and Windows</source>
        <translation>Token und Fenster</translation>
    </message>
    <message>
        <source>The tokens that the model reads, and from afar the windows in which it reads them: these overlap, and each begins with &lt;cls&gt;. They are counted from the first base, as steering counts them.</source>
        <translation>Die Token, die das Modell liest, und von weitem die Fenster, in denen es sie liest: Diese überlappen, und jedes beginnt mit &lt;cls&gt;. Gezählt wird von der ersten Base an, wie bei der Steuerung.</translation>
    </message>
</context>
<context>
    <name>dglm::ViewScene</name>
    <message>
        <source>forward strand</source>
        <translation>Vorwärtsstrang</translation>
    </message>
    <message>
        <source>reverse strand</source>
        <translation>Rückwärtsstrang</translation>
    </message>
    <message>
        <source>no strand</source>
        <translation>kein Strang</translation>
    </message>
    <message>
        <source>%1, %2, %3 (%4), %5</source>
        <comment>name, type, place, length, strand</comment>
        <translation>%1, %2, %3 (%4), %5</translation>
    </message>
</context>
<context>
    <name>dglm::ViewTables</name>
    <message>
        <source>Features of %1</source>
        <translation>Features von %1</translation>
    </message>
    <message>
        <source>%1-map</source>
        <translation>%1-Karte</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>Name of the feature: its label, gene or product, or else its type.</source>
        <translation>Name des Features: seine Bezeichnung, sein Gen oder Produkt, sonst sein Typ.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Feature key of the file, such as CDS or rep_origin.</source>
        <translation>Feature-Schlüssel der Datei, etwa CDS oder rep_origin.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>First base of the feature, counted from 1.</source>
        <translation>Erste Base des Features, ab 1 gezählt.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Last base of the feature, counted from 1. Smaller than the start if it runs over the origin.</source>
        <translation>Letzte Base des Features, ab 1 gezählt. Kleiner als der Anfang, wenn es über den Nullpunkt läuft.</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>Strang</translation>
    </message>
    <message>
        <source>Strand on which the feature reads, or none.</source>
        <translation>Strang, auf dem das Feature gelesen wird, oder keiner.</translation>
    </message>
    <message>
        <source>Tracks of %1</source>
        <translation>Spuren von %1</translation>
    </message>
    <message>
        <source>%1-tracks</source>
        <translation>%1-Spuren</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Base of the sequence, counted from 1.</source>
        <translation>Base der Sequenz, ab 1 gezählt.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Its letter on the forward strand.</source>
        <translation>Ihr Buchstabe auf dem Vorwärtsstrang.</translation>
    </message>
    <message>
        <source>First base of the row, counted from 1.</source>
        <translation>Erste Base der Zeile, ab 1 gezählt.</translation>
    </message>
    <message>
        <source>Last base of the row, counted from 1.</source>
        <translation>Letzte Base der Zeile, ab 1 gezählt.</translation>
    </message>
    <message>
        <source>Value of the track at the base.</source>
        <translation>Wert der Spur an der Base.</translation>
    </message>
    <message>
        <source>Value of the track that is furthest from 0 between start and end, as it is drawn.</source>
        <translation>Wert der Spur zwischen Anfang und Ende, der am weitesten von 0 entfernt ist, wie er gezeichnet wird.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Hits of the scan that is shown: %1</source>
        <translation>Treffer der gezeigten Suche: %1</translation>
    </message>
</context>
<context>
    <name>dglm::WindowDocks</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>Latent Card</source>
        <translation>Steckbrief</translation>
    </message>
    <message>
        <source>Steering Result</source>
        <translation>Steuerungsergebnis</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Konzepte</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
</context>
<context>
    <name>dglm::WitnessTable</name>
    <message>
        <source>Also where they agree</source>
        <translation>Auch wo sie einig sind</translation>
    </message>
    <message>
        <source>What annotation, alignment and latents say</source>
        <translation>Was Annotation, Alignment und Latents sagen</translation>
    </message>
    <message>
        <source>filter: verdict, sequence, label</source>
        <translation>Filter: Urteil, Sequenz, Bezeichnung</translation>
    </message>
    <message>
        <source>Shows all places, those without a disagreement too.</source>
        <translation>Zeigt alle Stellen, auch die ohne Widerspruch.</translation>
    </message>
</context>
<context>
    <name>dglm::WitnessWindow</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Two Witnesses</source>
        <translation>Zwei Zeugen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Two witnesses.&lt;/b&gt; An alignment tells a feature by its bases, a latent by what the model has learnt. Where the two and the annotation disagree, an annotation may be missing or wrong, the sequence a distant relative, or the latent stand for something else. A latent speaks for the concepts with which it was scored, at the threshold of its score; it says yes where it fires over half of a place or more.</source>
        <translation>&lt;b&gt;Zwei Zeugen.&lt;/b&gt; Ein Alignment erkennt ein Feature an seinen Basen, ein Latent an dem, was das Modell gelernt hat. Wo die beiden und die Annotation uneins sind, fehlt vielleicht eine Annotation oder ist falsch, ist die Sequenz ein entfernter Verwandter oder steht das Latent für etwas anderes. Ein Latent spricht für die Konzepte, mit denen es bewertet wurde, bei der Schwelle seiner Bewertung; es sagt Ja, wo es über der Hälfte einer Stelle oder mehr feuert.</translation>
    </message>
    <message>
        <source>Compares what the latents say with what an alignment finds in these sequences.</source>
        <translation>Vergleicht, was die Latents sagen, mit dem, was ein Alignment in diesen Sequenzen findet.</translation>
    </message>
    <message>
        <source>No concept has been scored for these latents yet. &quot;Score Concepts&quot; in the menu Analyse finds which latents stand for what.</source>
        <translation>Für diese Latents wurde noch kein Konzept bewertet. „Konzepte bewerten“ im Menü Analyse findet, welche Latents wofür stehen.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>The scores that say which latents speak for which concept, and from which value on.</source>
        <translation>Die Bewertung, die sagt, welche Latents für welches Konzept sprechen, und ab welchem Wert.</translation>
    </message>
    <message>
        <source>Common plasmid features</source>
        <translation>Häufige Features von Plasmiden</translation>
    </message>
    <message>
        <source>Features of this project</source>
        <translation>Features dieses Projekts</translation>
    </message>
    <message>
        <source>None: what &quot;Annotate Features&quot; found</source>
        <translation>Keine: was „Features annotieren“ fand</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>What is searched for by its bases.</source>
        <translation>Wonach anhand der Basen gesucht wird.</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected sequences</source>
        <translation>
            <numerusform>Die %n ausgewählte Sequenz</numerusform>
            <numerusform>Die %n ausgewählten Sequenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n sequences of this project</source>
        <translation>
            <numerusform>Die %n Sequenz dieses Projekts</numerusform>
            <numerusform>Alle %n Sequenzen dieses Projekts</numerusform>
        </translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Latents by</source>
        <translation>Latents nach</translation>
    </message>
    <message>
        <source>Alignment with</source>
        <translation>Alignment mit</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Export &amp;Disagreements...</source>
        <translation>&amp;Widersprüche exportieren ...</translation>
    </message>
    <message>
        <source>As CSV, or as GFF3 with the sequences.</source>
        <translation>Als CSV, oder als GFF3 mit den Sequenzen.</translation>
    </message>
    <message>
        <source>Export &amp;All...</source>
        <translation>&amp;Alles exportieren ...</translation>
    </message>
    <message>
        <source>All places as CSV, those without a disagreement too.</source>
        <translation>Alle Stellen als CSV, auch die ohne Widerspruch.</translation>
    </message>
    <message>
        <source>Comparing two witnesses</source>
        <translation>Zwei Zeugen werden verglichen</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The two witnesses could not be compared.</source>
        <translation>Die zwei Zeugen konnten nicht verglichen werden.</translation>
    </message>
    <message numerus="yes">
        <source>Compared two witnesses on %n sequences.</source>
        <translation>
            <numerusform>Zwei Zeugen an %n Sequenz verglichen.</numerusform>
            <numerusform>Zwei Zeugen an %n Sequenzen verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n latents</source>
        <translation>
            <numerusform>%n Latent</numerusform>
            <numerusform>%n Latents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 concepts and the alignment disagree at %3 of %n places.</source>
        <translation>
            <numerusform>%1 von %2 Konzepten und das Alignment widersprechen sich an %3 von %n Stelle.</numerusform>
            <numerusform>%1 von %2 Konzepten und das Alignment widersprechen sich an %3 von %n Stellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequences were not read with these latents and are left out.</source>
        <translation>
            <numerusform>%n Sequenz wurde mit diesen Latents nicht gelesen und bleibt weg.</numerusform>
            <numerusform>%n Sequenzen wurden mit diesen Latents nicht gelesen und bleiben weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export All Places</source>
        <translation>Alle Stellen exportieren</translation>
    </message>
    <message>
        <source>Export Disagreements</source>
        <translation>Widersprüche exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>GFF3 (*.gff3);;CSV (*.csv)</source>
        <translation>GFF3 (*.gff3);;CSV (*.csv)</translation>
    </message>
</context>
</TS>
