namespace KamPortal.AccountPlans;

/// <summary>What the evidence of a step comes to, and what is missing.</summary>
/// <param name="Value">In the unit of the evidence.</param>
/// <param name="Missing">How many things or people are missing, where they can be counted.</param>
/// <param name="People">Who is missing, where it is about people.</param>
/// <param name="Groups">Product groups without a target, or surveys nobody answered.</param>
internal sealed record StepMeasure(int Value, int Missing = 0, IReadOnlyList<StepPerson>? People = null, IReadOnlyList<string>? Groups = null, MeasureNote Note = MeasureNote.None);
