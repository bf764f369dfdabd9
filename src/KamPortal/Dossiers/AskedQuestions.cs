namespace KamPortal.Dossiers;

/// <param name="Touches">How many touches were planned.</param>
/// <param name="Questions">How many questions they ask.</param>
/// <param name="Skipped">Questions an open touch asked already.</param>
public sealed record AskedQuestions(int Touches, int Questions, int Skipped);
