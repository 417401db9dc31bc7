using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>The leads as a board: a column for each status, between which they are moved.</summary>
public sealed class BoardController(BoardReader reader, LastList last) : StaffController
{
    [HttpGet(Addresses.Staff.Board)]
    public async Task<IActionResult> Board(LeadFilter filter, CancellationToken cancellationToken)
    {
        last.Remember(HttpContext, filter, isBoard: true);
        return View("Board", await reader.ReadAsync(filter, Me.Id, cancellationToken));
    }

    /// <summary>Gives a lead another status. The board is shown at its card.</summary>
    [HttpPost(Addresses.Staff.Board), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> Move(
        LeadFilter filter, BoardMoveForm form, [FromServices] LeadConversation conversation,
        CancellationToken cancellationToken)
    {
        if (LeadStatuses.Parse(form.To) is not { } to || LeadStatuses.Parse(form.Seen) is not { } seen
            || form.Reference is not { } reference)
        {
            return BadRequest();
        }

        if (to == LeadStatus.Lost && seen != to && form.ParsedReason is null)
        {
            ModelState.AddModelError(BoardMoveForm.ReasonId(reference), "Kies waarom de school niet meedoet");
            return await Refused(filter, new BoardRefusal(reference, to, IsColleague: false), cancellationToken);
        }

        var reason = to == LeadStatus.Lost ? form.ParsedReason : null;
        return await conversation.MoveAsync(reference, to, seen, reason, cancellationToken) switch
        {
            LeadMove.Done => SeeOther(
                Addresses.Staff.BoardAt(reference, filter.Values), BoardNotices.Moved(to)),
            LeadMove.ColleagueWasFirst => await Refused(
                filter, new BoardRefusal(reference, to, IsColleague: true), cancellationToken),
            LeadMove.NotFound => NotFound(),
            var move => throw new InvalidOperationException($"{move} has no answer yet."),
        };
    }

    private async Task<IActionResult> Refused(
        LeadFilter filter, BoardRefusal refusal, CancellationToken cancellationToken)
    {
        var board = await reader.ReadAsync(filter, Me.Id, cancellationToken);
        board.Refusal = refusal;
        Response.StatusCode = refusal.IsColleague
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;
        return View("Board", board);
    }
}

/// <summary>A card that is moved.</summary>
public sealed class BoardMoveForm
{
    [ModelBinder(Name = Addresses.Staff.ReferenceParameter)]
    public string? Reference { get; set; }

    /// <summary>Name of the status to which it goes.</summary>
    [ModelBinder(Name = "naar")]
    public string? To { get; set; }

    /// <summary>Name of the status that whoever moves it was looking at.</summary>
    [ModelBinder(Name = "gezien")]
    public string? Seen { get; set; }

    /// <summary>Name of a <see cref="LostReason"/>.</summary>
    [ModelBinder(Name = "waarom")]
    public string? Reason { get; set; }

    public LostReason? ParsedReason => LeadChoices.Parse<LostReason>(Reason);

    /// <summary>The field with the reason on a card.</summary>
    public static string ReasonId(string reference) => $"waarom-{reference}";
}

/// <summary>What the board says after a move.</summary>
public static class BoardNotices
{
    public static Notice Moved(LeadStatus status) =>
        Notice.Success($"De aanvraag staat nu bij '{LeadStatuses.NameOf(status)}'.");
}
