namespace KamPortal.Data;

/// <summary>A row that people edit: a stale copy may not overwrite a newer one.</summary>
internal interface IVersioned
{
    int Version { get; set; }
}
