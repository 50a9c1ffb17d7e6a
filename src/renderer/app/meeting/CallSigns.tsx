import { HandControl } from '../../features/hands/HandControl';
import { useOwnHand } from '../../features/hands/useOwnHand';
import { ReactionControl } from '../../features/reactions/ReactionControl';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { Button } from '../../ui/Button';

/** Hand and reactions in the bar; where it is tight, the hand is among the reactions. */
export function CallSigns({ isTight }: { isTight: boolean }) {
  const { t } = useTranslation();
  const { mayRaise, isRaised } = useOwnHand();
  return (
    <>
      {mayRaise && !isTight && <HandControl />}
      <ReactionControl>
        {(close) =>
          mayRaise &&
          isTight && (
            <Button
              wide
              variant="ghost"
              onClick={() => {
                runAction('hand.toggle');
                close();
              }}
            >
              {t(isRaised ? 'hands.lower' : 'hands.raise')}
            </Button>
          )
        }
      </ReactionControl>
    </>
  );
}
