using KamPortal.Staff;

namespace KamPortal.Events;

/// <summary>What can be chosen in the form of an event and in filters, by name.</summary>
/// <param name="Rooms">Closed ones last, with the day.</param>
/// <param name="Surveys">Published surveys by code.</param>
public sealed record EventChoices(
    IReadOnlyList<StaffChoice> Staff, IReadOnlyList<RoomChoice> Rooms, IReadOnlyList<TrainerChoice> Trainers, IReadOnlyList<StaffChoice> Templates, IReadOnlyList<StaffChoice> Programmes, IReadOnlyList<StaffChoice> Clubs,
    IReadOnlyList<KeyValuePair<string, string>> Surveys);
