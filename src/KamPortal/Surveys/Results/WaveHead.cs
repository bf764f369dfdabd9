using KamPortal.Data;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>What results need to know of a wave and of the version it asks.</summary>
internal sealed record WaveHead(int Id, string Name, WaveStatus Status, bool IsAnonymous, DateOnly OpensOn, DateOnly ClosesOn, int TemplateId, string Code, SurveyKind Kind, string TitleRu, string TitleEn, IReadOnlyDictionary<ServiceDimension, int> Points)
{
    /// <summary>Anonymous and still open: a figure that moves with every answer would tell who has just answered what.</summary>
    public bool IsStillSecret => IsAnonymous && Status == WaveStatus.Open;

    public string Title => InLanguage.Of(TitleRu, TitleEn);

    /// <summary>Waves with answers or still waiting for them, the earliest first.</summary>
    public static async Task<List<WaveHead>> ListAsync(IQueryable<SurveyWave> waves, CancellationToken cancellationToken)
    {
        var found = await waves.AsNoTracking().Where(w => w.Status == WaveStatus.Open || w.Status == WaveStatus.Closed).OrderBy(w => w.OpensOn).ThenBy(w => w.Id).Select(w => new
        {
            w.Id, w.Name, w.Status, w.IsAnonymous, w.OpensOn, w.ClosesOn, w.TemplateId, w.Template.Code, w.Template.Kind, w.Template.TitleRu, w.Template.TitleEn,
            w.Template.TangiblesPoints, w.Template.ReliabilityPoints, w.Template.ResponsivenessPoints, w.Template.AssurancePoints, w.Template.EmpathyPoints,
        }).ToListAsync(cancellationToken);
        return [.. found.Select(w => new WaveHead(w.Id, w.Name, w.Status, w.IsAnonymous, w.OpensOn, w.ClosesOn, w.TemplateId, w.Code, w.Kind, w.TitleRu, w.TitleEn, new Dictionary<ServiceDimension, int>
        {
            [ServiceDimension.Tangibles] = w.TangiblesPoints,
            [ServiceDimension.Reliability] = w.ReliabilityPoints,
            [ServiceDimension.Responsiveness] = w.ResponsivenessPoints,
            [ServiceDimension.Assurance] = w.AssurancePoints,
            [ServiceDimension.Empathy] = w.EmpathyPoints,
        }))];
    }
}
