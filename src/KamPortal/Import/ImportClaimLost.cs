namespace KamPortal.Import;

/// <summary>Another server has taken the batch over; what this one had not committed is dropped.</summary>
internal sealed class ImportClaimLost(int batchId) : Exception($"Import {batchId} was taken over by another server.");
