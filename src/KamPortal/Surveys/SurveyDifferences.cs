namespace KamPortal.Surveys;

/// <summary>Tells two versions apart by the keys of their questions.</summary>
internal static class SurveyDifferences
{
    public static IReadOnlyList<VersionChange> Between(SurveyTemplate before, SurveyTemplate after)
    {
        var changes = new List<VersionChange>();
        var was = before.Questions.ToDictionary(q => q.Key);
        var isNow = after.Questions.ToDictionary(q => q.Key);
        if (Head(before) != Head(after))
        {
            changes.Add(new(VersionChangeKind.Head, after.Title));
        }

        foreach (var question in after.Questions.OrderBy(q => q.Order))
        {
            changes.AddRange(was.TryGetValue(question.Key, out var former) ? Of(former, question) : [new(VersionChangeKind.Added, question.Text)]);
        }

        changes.AddRange(before.Questions.OrderBy(q => q.Order).Where(q => !isNow.ContainsKey(q.Key)).Select(q => new VersionChange(VersionChangeKind.Removed, q.Text)));
        changes.AddRange(Moved(before, after, isNow).Select(q => new VersionChange(VersionChangeKind.Moved, q.Text)));
        return changes;
    }

    private static IEnumerable<VersionChange> Of(SurveyQuestion former, SurveyQuestion question)
    {
        if ((former.TextRu, former.TextEn) != (question.TextRu, question.TextEn))
        {
            yield return new(VersionChangeKind.Reworded, question.Text, former.Text);
        }

        if (Shape(former) != Shape(question) || !former.Options.OrderBy(o => o.Order).Select(Words).SequenceEqual(question.Options.OrderBy(o => o.Order).Select(Words)))
        {
            yield return new(VersionChangeKind.Altered, question.Text);
        }

        if (Condition(former) != Condition(question))
        {
            yield return new(VersionChangeKind.Conditioned, question.Text);
        }
    }

    /// <summary>The fewest questions that must have been moved to come from one order to the other: all but a longest part in common. A new page alone moves nobody but who starts it.</summary>
    private static IEnumerable<SurveyQuestion> Moved(SurveyTemplate before, SurveyTemplate after, Dictionary<string, SurveyQuestion> isNow)
    {
        var places = after.Questions.OrderBy(q => q.Order).Select((q, i) => (q.Key, i)).ToDictionary(p => p.Key, p => p.i);
        var kept = before.Questions.Where(q => isNow.ContainsKey(q.Key)).OrderBy(q => q.Order).ToList();
        var longest = new int[kept.Count];
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            longest[i] = 1 + Enumerable.Range(i + 1, kept.Count - i - 1).Where(j => places[kept[j].Key] > places[kept[i].Key]).Select(j => longest[j]).DefaultIfEmpty(0).Max();
        }

        var (left, last) = (longest.DefaultIfEmpty(0).Max(), -1);
        for (var i = 0; i < kept.Count; i++)
        {
            if (longest[i] == left && places[kept[i].Key] > last)
            {
                (left, last) = (left - 1, places[kept[i].Key]);
            }
            else
            {
                yield return isNow[kept[i].Key];
            }
        }
    }

    private static (string, string, string, string, string, string, int, int, int, int, int) Head(SurveyTemplate t) =>
        (t.TitleRu, t.TitleEn, t.IntroRu, t.IntroEn, t.ThanksRu, t.ThanksEn, t.TangiblesPoints, t.ReliabilityPoints, t.ResponsivenessPoints, t.AssurancePoints, t.EmpathyPoints);

    private static (QuestionKind, QuestionMeasure, bool, int, int, string, string, string, string, string, string) Shape(SurveyQuestion q) =>
        (q.Kind, q.Measure, q.IsRequired, q.ScaleFrom, q.ScaleTo, q.HelpRu, q.HelpEn, q.FromLabelRu, q.FromLabelEn, q.ToLabelRu, q.ToLabelEn);

    private static (string?, int?, int?, string?) Condition(SurveyQuestion q) => (q.ConditionKey, q.ConditionFrom, q.ConditionTo, q.ConditionOption);

    private static (string, string, string) Words(SurveyOption o) => (o.Key, o.TextRu, o.TextEn);
}
