using KamPortal.Surveys;

namespace KamPortal.Improvements;

/// <summary>A wave findings can be drawn from.</summary>
/// <param name="Dimensions">Of SERVQUAL that it asks about, in the order of the method.</param>
/// <param name="Questions">Those that are measured, in the order of the form.</param>
public sealed record TrainingWave(int Id, string Name, IReadOnlyList<ServiceDimension> Dimensions, IReadOnlyList<TrainingWave.Question> Questions)
{
    public sealed record Question(int Id, string Text);
}
