using System.Globalization;

namespace KamPortal.AccountPlans;

/// <summary>Says what a step still misses, in the viewer's language.</summary>
internal static class MissingWords
{
    private const int Shown = 4;

    public static string Of(StepEvidence evidence, int target, StepMeasure measure) => measure.Note switch
    {
        MeasureNote.NoCentre => AccountPlanMessages.MissingCentre,
        MeasureNote.DraftCentre => AccountPlanMessages.MissingPublication,
        MeasureNote.NobodyDecides => AccountPlanMessages.MissingDeciders,
        MeasureNote.PotentialUnknown => AccountPlanMessages.MissingPotential,
        MeasureNote.NobodyOfRank => AccountPlanMessages.MissingRank,
        MeasureNote.ImprovementsOpen => Text(AccountPlanMessages.MissingOpenImprovements, measure.Missing),
        MeasureNote.NotAsked => AccountPlanMessages.MissingAnswersFirst,
        MeasureNote.DeficitsUnanswered => Text(AccountPlanMessages.MissingImprovements, measure.Missing),
        MeasureNote.DoneNotShown => Text(AccountPlanMessages.MissingShown, measure.Missing),
        MeasureNote.NothingDone => AccountPlanMessages.MissingDone,
        _ => evidence switch
        {
            StepEvidence.SurveysAnswered => Text(AccountPlanMessages.MissingSurveys, List(measure.Groups ?? [])),
            StepEvidence.DossierCompleteness => Text(AccountPlanMessages.MissingAnswers, measure.Missing),
            StepEvidence.DecisionMakersKnown => Text(AccountPlanMessages.MissingKnown, Names(measure)),
            StepEvidence.TargetsSet => Text(AccountPlanMessages.MissingTargets, List(measure.Groups ?? [])),
            StepEvidence.SellersTalked or StepEvidence.DecidersTalked => Text(AccountPlanMessages.MissingTalks, Names(measure)),
            _ => Text(AccountPlanMessages.MissingCount, target - measure.Value),
        },
    };

    private static string Names(StepMeasure measure) => List([.. (measure.People ?? []).Select(p => p.Name)]);

    private static string List(IReadOnlyList<string> names) => names.Count <= Shown ? string.Join(", ", names) : Text(AccountPlanMessages.AndMore, string.Join(", ", names.Take(Shown)), names.Count - Shown);

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
